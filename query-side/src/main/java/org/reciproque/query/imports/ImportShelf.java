package org.reciproque.query.imports;

import static java.util.stream.Collectors.toMap;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.reciproque.api.base.AuthorId;
import org.reciproque.api.base.NetworkId;
import org.reciproque.api.story.RememberedImports;
import org.reciproque.api.story.RememberedImports.Remembered;
import org.reciproque.api.story.StoryProgress.State;
import org.reciproque.api.story.StoryQuery.AskImports;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every file given to a network: those being read or waiting, which only memory holds, and those written. */
@Component
class ImportShelf {

    private static final Map<UUID, String> WITHOUT_ACCOUNT = Map.of(
            AuthorId.of("command-line").value(), "la ligne de commande",
            AuthorId.of("example").value(), "l’exemple");

    private final PastImports past;
    private final QueryGateway queries;
    private final JdbcClient database;

    ImportShelf(PastImports past, QueryGateway queries, JdbcClient database) {
        this.past = past;
        this.queries = queries;
        this.database = database;
    }

    /** The latest first. */
    List<ListedImport> of(NetworkId network) {
        Map<UUID, String> names = names(network);
        Map<UUID, ListedImport> files = new LinkedHashMap<>();
        for (PastImport recorded : past.findByNetworkOrderByBegunOnDescId(network.value())) {
            files.put(recorded.id(), listed(recorded, names));
        }
        RememberedImports remembered =
                queries.query(new AskImports(network), RememberedImports.class).join();
        for (Remembered file : remembered.files()) {
            ListedImport fresh = listed(file, names);
            files.merge(fresh.id(), fresh, (recorded, known) -> known);
        }
        return files.values().stream()
                .sorted(Comparator.comparing(ListedImport::day).reversed().thenComparing(ListedImport::id))
                .toList();
    }

    private static ListedImport listed(PastImport recorded, Map<UUID, String> names) {
        State state = recorded.endedOn() == null ? State.INTERRUPTED : State.DONE;
        return new ListedImport(
                recorded.id(), "", recorded.begunOn(), who(recorded.author(), names), recorded.acts(), state);
    }

    private static ListedImport listed(Remembered file, Map<UUID, String> names) {
        return new ListedImport(
                file.progress().story().value(),
                file.progress().fileName(),
                file.on(),
                who(file.by().value(), names),
                file.progress().acts(),
                file.progress().state());
    }

    private static String who(@Nullable UUID author, Map<UUID, String> names) {
        return Optional.ofNullable(author)
                .map(known -> names.getOrDefault(known, WITHOUT_ACCOUNT.get(known)))
                .orElse("l’équipe");
    }

    /** Names of authors live in the accounts, which no entity of the screens maps. */
    private Map<UUID, String> names(NetworkId network) {
        return database
                .sql("select author, shown_name from accounts.author where network = ?")
                .param(network.value())
                .query((row, i) -> Map.entry(
                        Objects.requireNonNull(row.getObject("author", UUID.class)), row.getString("shown_name")))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue, (one, same) -> one));
    }
}
