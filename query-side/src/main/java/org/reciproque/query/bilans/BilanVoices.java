package org.reciproque.query.bilans;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface BilanVoices extends Repository<BilanVoice, UUID> {

    List<BilanVoice> findByNetworkAndBilanOrderById(UUID network, UUID bilan);
}
