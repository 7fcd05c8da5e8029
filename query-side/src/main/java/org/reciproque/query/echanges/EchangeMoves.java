package org.reciproque.query.echanges;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface EchangeMoves extends Repository<EchangeMove, UUID> {

    List<EchangeMove> findByNetworkAndEchangeOrderByDayAscPlaceAsc(UUID network, UUID echange);
}
