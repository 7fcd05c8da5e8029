package org.reciproque.query.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reciproque.api.base.Noted;
import org.reciproque.api.base.Words;
import org.reciproque.api.participant.AgeBand;
import org.reciproque.api.participant.CoarseFacts;
import org.reciproque.api.participant.Details;
import org.reciproque.api.participant.Gender;
import org.reciproque.api.participant.ParticipantId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What somebody who left had said of themselves, so that being welcomed again loses nothing of it. */
@Component
class FormerDetails {

    private final JdbcClient database;

    FormerDetails(JdbcClient database) {
        this.database = database;
    }

    // SQL, since contacts are no part of the name book and are read for this one purpose. The view, since a name
    // may have been corrected after the welcome.
    Details of(ParticipantId person, Noted noted) {
        return database.sql("select * from screens.participant_now where id = ? and network = ?")
                .param(person.value())
                .param(noted.network().value())
                .query((row, i) -> details(row, person, noted))
                .single();
    }

    private static Details details(ResultSet row, ParticipantId person, Noted noted) throws SQLException {
        return new Details(
                said(row, "name", person, noted),
                said(row, "known_as", person, noted),
                said(row, "phone", person, noted),
                said(row, "email", person, noted),
                said(row, "address", person, noted),
                said(row, "availability", person, noted),
                said(row, "how_they_came", person, noted),
                new CoarseFacts(
                        Optional.ofNullable(row.getString("age_band")).map(AgeBand::valueOf),
                        Optional.ofNullable(row.getString("gender")).map(Gender::valueOf),
                        Optional.ofNullable(row.getString("area"))));
    }

    private static Optional<Words> said(ResultSet row, String field, ParticipantId person, Noted noted)
            throws SQLException {
        @Nullable String text = row.getString(field);
        return Optional.ofNullable(text)
                .filter(words -> !words.isBlank())
                .map(words -> Words.said(person.asSpeaker(), noted.note(), field, words));
    }
}
