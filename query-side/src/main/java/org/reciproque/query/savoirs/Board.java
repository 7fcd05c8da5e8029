package org.reciproque.query.savoirs;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reciproque.api.base.NetworkId;
import org.reciproque.query.web.Desk;
import org.springframework.stereotype.Component;

/** The sheets of a network as people look through them, fifty at a time. */
@Component
public class Board {

    static final int PAGE = 50;

    private static final LocalDate LATEST = LocalDate.of(9999, 12, 31);
    private static final LocalDate EARLIEST = LocalDate.of(1, 1, 1);
    private static final UUID LAST = new UUID(-1, -1);
    private static final UUID FIRST = new UUID(0, 0);

    private final SheetShelf shelf;
    private final FrenchStems french;
    private final Desk desk;

    Board(SheetShelf shelf, FrenchStems french, Desk desk) {
        this.shelf = shelf;
        this.french = french;
        this.desk = desk;
    }

    /**
     * One page of a list.
     *
     * @param count of the whole list, not of the page
     * @param next the sheet after which the list goes on
     */
    public record Page(
            List<SheetShown> sheets, int count, @Nullable UUID next) {

        static Page of(List<SheetShown> oneTooMany, int count) {
            if (oneTooMany.size() <= PAGE) {
                return new Page(oneTooMany, count, null);
            }
            List<SheetShown> page = oneTooMany.subList(0, PAGE);
            return new Page(page, count, page.get(PAGE - 1).id());
        }
    }

    /** The newest first, after the sheet where the page before ended. */
    Page newestFirst(NetworkId network, BoardFilter filter, Optional<UUID> after) {
        UUID id = network.value();
        Search search = Search.of(filter.mots(), french);
        Optional<SheetShown> end = after.flatMap(sheet -> shelf.findByNetworkAndId(id, sheet));
        List<SheetShown> sheets = shelf.newestFirst(
                id,
                filter.kind(),
                filter.theme(),
                filter.state().name(),
                search.words(),
                search.stems(),
                desk.today(),
                end.map(SheetShown::madeOn).orElse(LATEST),
                end.map(SheetShown::id).orElse(LAST),
                PAGE + 1);
        int count = shelf.count(
                id, filter.kind(), filter.theme(), filter.state().name(), search.words(), search.stems(), desk.today());
        return Page.of(sheets, count);
    }

    /** Open demands (or offers) nobody is being put in touch about, those who have waited longest first. */
    public Page waitingLongest(NetworkId network, SheetKind kind, String theme, String typed, Optional<UUID> after) {
        UUID id = network.value();
        Search search = Search.of(typed, french);
        Optional<SheetShown> end = after.flatMap(sheet -> shelf.findByNetworkAndId(id, sheet));
        List<SheetShown> sheets = shelf.waitingLongest(
                id,
                kind.name(),
                theme,
                SheetState.OPEN.name(),
                search.words(),
                search.stems(),
                desk.today(),
                end.map(SheetShown::madeOn).orElse(EARLIEST),
                end.map(SheetShown::id).orElse(FIRST),
                PAGE + 1);
        int count = shelf.countWaiting(
                id, kind.name(), theme, SheetState.OPEN.name(), search.words(), search.stems(), desk.today());
        return Page.of(sheets, count);
    }

    public List<String> themes(NetworkId network) {
        return shelf.themes(network.value());
    }
}
