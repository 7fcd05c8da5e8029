package org.reciproque.office.cleaning;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.reciproque.api.base.InWords;
import org.reciproque.api.base.Noted;
import org.reciproque.api.participant.ParticipantHistory.ParticipantForgotten;
import org.reciproque.api.participant.ParticipantHistory.WordsDestroyed;
import org.reciproque.api.participant.ParticipantId;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Remembers, in the transaction that reads the fact, that the files are to be cleaned: a stop in between forgets nothing. */
@Component
@ProcessingGroup("forgetting")
@InWords("les effacements des clés et des fichiers")
@DisallowReplay
class WhenForgottenCleanFiles {

    private final JdbcTemplate database;
    private final FileCleaning cleaning;

    WhenForgottenCleanFiles(@Qualifier("owner") JdbcTemplate database, FileCleaning cleaning) {
        this.database = database;
        this.cleaning = cleaning;
    }

    @EventHandler
    void on(ParticipantForgotten event) {
        remember(event.noted(), event.participant());
    }

    @EventHandler
    void on(WordsDestroyed event) {
        remember(event.noted(), event.participant());
    }

    private void remember(Noted noted, ParticipantId person) {
        database.update(
                "insert into screens.files_to_clean (id, network, person) values (?, ?, ?) on conflict (id) do nothing",
                noted.note().value(),
                noted.network().value(),
                person.value());
        CurrentUnitOfWork.get().root().afterCommit(batch -> cleaning.soon());
    }
}
