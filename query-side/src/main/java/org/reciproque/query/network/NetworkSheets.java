package org.reciproque.query.network;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface NetworkSheets extends Repository<NetworkSheet, UUID> {

    Optional<NetworkSheet> findById(UUID network);
}
