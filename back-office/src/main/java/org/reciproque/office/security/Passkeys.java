package org.reciproque.office.security;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keys that stay in somebody's device and open with their finger, their face or a code, as their owner sees them. */
@Component
public class Passkeys {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final JdbcClient database;

    Passkeys(@Qualifier("owner") JdbcClient database) {
        this.database = database;
    }

    /** @param usedOn when it last opened, if ever */
    public record Held(UUID id, String name, LocalDate madeOn, Optional<LocalDate> usedOn) {}

    /** By the day they were made. */
    public List<Held> of(UUID account) {
        return database.sql(
                        "select id, name, made_at, used_at from accounts.passkey where account = ? order by made_at, id")
                .param(account)
                .query((row, i) -> new Held(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getTimestamp("made_at").toInstant().atZone(PARIS).toLocalDate(),
                        Optional.ofNullable(row.getTimestamp("used_at"))
                                .map(used -> used.toInstant().atZone(PARIS).toLocalDate())))
                .list();
    }

    /** Whether anybody here has one: otherwise the door need not offer to use it. */
    boolean serve() {
        return database.sql("select exists (select 1 from accounts.passkey)")
                .query(Boolean.class)
                .single();
    }

    /** Another's is left alone. */
    public void remove(UUID account, UUID key) {
        database.sql("delete from accounts.passkey where account = ? and id = ?")
                .params(account, key)
                .update();
    }
}
