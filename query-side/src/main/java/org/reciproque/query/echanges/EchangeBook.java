package org.reciproque.query.echanges;

import java.util.List;
import java.util.UUID;
import org.reciproque.api.base.NetworkId;
import org.reciproque.query.echanges.Members.Move;
import org.reciproque.query.web.NotFound;
import org.springframework.stereotype.Component;

/** Opens the sheet of one échange, for every screen that is about one. */
@Component
public class EchangeBook {

    private final EchangeSheets sheets;
    private final EchangeMoves moves;

    EchangeBook(EchangeSheets sheets, EchangeMoves moves) {
        this.sheets = sheets;
        this.moves = moves;
    }

    /**
     * The sheet of this échange.
     *
     * @throws NotFound when this network has no such échange
     */
    public EchangeSheet sheet(NetworkId network, UUID id) {
        return sheets.find(network.value(), id).orElseThrow(NotFound::new);
    }

    /** Who takes part in it now. */
    public Members members(NetworkId network, EchangeSheet sheet) {
        List<Move> told = moves.findByNetworkAndEchangeOrderByDayAscPlaceAsc(network.value(), sheet.id()).stream()
                .map(move -> new Move(move.person(), move.joined(), move.day()))
                .toList();
        return Members.of(sheet.offreurs(), sheet.demandeurs(), told);
    }
}
