package org.reciproque.query.rows;

import java.util.List;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * How far the readers of another application are, which reads the same events for us. Plain SQL: the token store itself
 * only tells its tokens to whoever claims them.
 */
@Component
public class StoredTokens {

    private final JdbcClient database;
    private final Serializer serializer;

    StoredTokens(@Qualifier("owner") JdbcClient database, Serializer serializer) {
        this.database = database;
        this.serializer = serializer;
    }

    /**
     * The tokens of this reader, one a segment; a segment that has read nothing yet tells none. In no transaction: who waits
     * for a reader asks again and again, and the database ends a transaction that waits.
     */
    @Transactional(transactionManager = "owner", propagation = Propagation.NOT_SUPPORTED)
    public List<TrackingToken> of(String reader) {
        return database.sql("select token, token_type from events.token where processor_name = ? and token is not null")
                .param(reader)
                .query((row, i) -> this.serializer.<byte[], TrackingToken>deserialize(
                        new SimpleSerializedObject<>(row.getBytes(1), byte[].class, row.getString(2), null)))
                .list();
    }
}
