package org.reciproque.query.aside;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.queryhandling.QueryHandler;
import org.reciproque.api.rebuild.AsideTold;
import org.reciproque.api.rebuild.RebuildCommand.ReadAsideAgain;
import org.reciproque.api.rebuild.RebuildQuery.AskAside;
import org.springframework.stereotype.Component;

/** Tells what is set aside, and has it read again for whoever asks. */
@Component
class AsideDesk {

    private final Aside aside;
    private final AsideRounds rounds;

    AsideDesk(Aside aside, AsideRounds rounds) {
        this.aside = aside;
        this.rounds = rounds;
    }

    @QueryHandler
    AsideTold answer(AskAside query) {
        return aside.told();
    }

    @CommandHandler
    void decide(ReadAsideAgain command) throws InterruptedException {
        rounds.now();
    }
}
