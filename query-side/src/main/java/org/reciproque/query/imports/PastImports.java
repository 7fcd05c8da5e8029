package org.reciproque.query.imports;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface PastImports extends Repository<PastImport, UUID> {

    List<PastImport> findByNetworkOrderByBegunOnDescId(UUID network);

    boolean existsByNetworkAndId(UUID network, UUID id);
}
