package org.reciproque.query.bilans;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.reciproque.api.echange.Side;

/** What one person said at a bilan, in their own words. */
@Entity(name = "BilanVoice")
@Immutable
@Table(schema = "screens", name = "bilan_words")
@SuppressWarnings("NullAway.Init") // read from a row
class BilanVoice {

    @Id
    private UUID id;

    private UUID network;
    private UUID bilan;
    private UUID person;

    @Enumerated(EnumType.STRING)
    private Side side;

    private boolean quotable;

    @Embedded
    private @Nullable Said said;

    /** The answers, those that were given. */
    @Embeddable
    record Said(
            @Nullable String expectations,
            @Nullable String selfCriticism,
            @Nullable String knowHow,
            @Nullable String attitudes,
            @Nullable String learntByTeaching,
            @Nullable String whatNext,
            @Nullable String thanks) {}

    public UUID person() {
        return person;
    }

    public boolean offreur() {
        return side == Side.OFFREUR;
    }

    public boolean quotable() {
        return quotable;
    }

    public Said said() {
        return said == null ? new Said(null, null, null, null, null, null, null) : said;
    }
}
