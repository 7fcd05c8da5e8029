package org.reciproque.query.bilans;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface BilanSheets extends Repository<BilanSheet, UUID> {

    List<BilanSheet> findByNetworkAndEchangeOrderByDayDesc(UUID network, UUID echange);
}
