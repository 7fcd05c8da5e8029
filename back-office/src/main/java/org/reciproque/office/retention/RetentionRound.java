package org.reciproque.office.retention;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.queryhandling.QueryGateway;
import org.reciproque.api.base.AuthorId;
import org.reciproque.api.base.AwaitReaders;
import org.reciproque.api.base.NetworkCommand;
import org.reciproque.api.base.NetworkId;
import org.reciproque.api.base.NoteId;
import org.reciproque.api.base.Noted;
import org.reciproque.api.participant.ParticipantCommand.AnnounceErasure;
import org.reciproque.api.participant.ParticipantCommand.DestroyWords;
import org.reciproque.api.participant.ParticipantCommand.ForgetParticipant;
import org.reciproque.api.participant.ParticipantCommand.Leave;
import org.reciproque.api.retention.AskWhatIsDue;
import org.reciproque.api.retention.Retention;
import org.reciproque.api.retention.WhatIsDue;
import org.reciproque.api.retention.WhatIsDue.Due;
import org.reciproque.office.wall.Errand;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * One round of the networks that chose that what is due goes by itself. Every note derives from what was due, so that a
 * round that is begun again notes nothing twice.
 */
@Component
class RetentionRound {

    private static final Logger LOG = LoggerFactory.getLogger(RetentionRound.class);

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final JdbcTemplate database;
    private final QueryGateway queries;
    private final CommandGateway commands;

    RetentionRound(@Qualifier("owner") JdbcTemplate database, QueryGateway queries, CommandGateway commands) {
        this.database = database;
        this.queries = queries;
        this.commands = commands;
    }

    /** @return whether every reader knew all that is noted, without which nothing is decided */
    boolean on(LocalDate today) {
        try (Errand.Under here = Errand.RETENTION.begin()) {
            return round(today);
        }
    }

    private boolean round(LocalDate today) {
        if (!queries.query(new AwaitReaders(PATIENCE), Boolean.class).join()) {
            return false;
        }
        database.queryForList("select distinct network from screens.retention where automatic order by 1", UUID.class)
                .forEach(network -> inTurn(new NetworkId(network), today));
        return true;
    }

    /** What goes wrong in one network keeps no other waiting. */
    private void inTurn(NetworkId network, LocalDate today) {
        try {
            of(network, today);
        } catch (RuntimeException failed) {
            LOG.warn(
                    "Durées de garde : le réseau {} sera repris demain : {}",
                    network,
                    failed.getClass().getSimpleName());
        }
    }

    private void of(NetworkId network, LocalDate today) {
        WhatIsDue found =
                queries.query(new AskWhatIsDue(network, today), WhatIsDue.class).join();
        List<NetworkCommand> asked = new ArrayList<>();
        found.due().forEach(due -> asked.addAll(of(network, due, today)));
        asked.forEach(commands::<Object>sendAndWait);
        if (!asked.isEmpty()) {
            LOG.info("Durées de garde : {} note(s) au nom du réseau {}", asked.size(), network);
        }
    }

    /** Announced first; then, once the day has come, what the screen would ask. */
    private static List<NetworkCommand> of(NetworkId network, Due due, LocalDate today) {
        if (due.goesOn().isEmpty()) {
            return List.of(new AnnounceErasure(
                    due.person(),
                    note(network, due, "announce", today),
                    due.kind(),
                    today.plusDays(Retention.NOTICE_DAYS)));
        }
        if (due.goesOn().get().isAfter(today)) {
            return List.of();
        }
        List<NetworkCommand> asked = new ArrayList<>();
        if (!due.texts().isEmpty()) {
            due.texts()
                    .forEach(text -> asked.add(
                            new DestroyWords(due.person(), note(network, due, "destroy " + text, today), text)));
            return asked;
        }
        if (due.stillHere()) {
            asked.add(new Leave(due.person(), note(network, due, "leave", today)));
        }
        asked.add(new ForgetParticipant(due.person(), note(network, due, "forget", today), Optional.empty()));
        return asked;
    }

    private static Noted note(NetworkId network, Due due, String what, LocalDate today) {
        NoteId id = NoteId.of(network, "retention", due.kind(), due.person(), due.since(), what);
        return new Noted(network, id, AuthorId.ofNetwork(network), today, today);
    }
}
