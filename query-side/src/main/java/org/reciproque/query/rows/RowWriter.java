package org.reciproque.query.rows;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.reciproque.query.rows.TableRows.Row;
import org.reciproque.query.rows.TableRows.Shape;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes gathered changes: one statement for each table and set of columns, whatever the number of rows. */
@Component
public final class RowWriter {

    private final JdbcTemplate database;
    private final ColumnTypes types;
    private final Growth growth;

    RowWriter(@Qualifier("owner") JdbcTemplate database, ColumnTypes types) {
        this.database = database;
        this.types = types;
        this.growth = new Growth(database);
    }

    /** Writes them where screens read, then what follows from them. To be called inside a transaction. */
    public void write(RowChanges changes) {
        Silence.fall(changes.silences(), database, Place.LIVING);
        changes.tables().forEach((table, rows) -> {
            rows.byShape().forEach((shape, alike) -> write(table, Place.LIVING, rows, shape, alike));
            growth.by(table, rows.size());
        });
        SpokenPlaces spoken = SpokenPlaces.of(changes.tables(), types::holdsText);
        silence(spoken.silent(), Place.LIVING);
        TableRows shown = spoken.rows();
        shown.byShape().forEach((shape, alike) -> write(SpokenPlaces.TABLE, Place.LIVING, shown, shape, alike));
        changes.afterwards().forEach((work, asked) -> {
            RowChanges following = new RowChanges();
            work.workOut(asked, Place.LIVING, following);
            write(following);
        });
    }

    void silence(List<UUID> places, Place place) {
        if (!places.isEmpty()) {
            Object ids = places.toArray(UUID[]::new);
            database.update("delete from " + place.of(SpokenPlaces.TABLE) + " where id = any (?)", ids);
        }
    }

    Set<String> fall(Set<Silence> silences, Place place) {
        return Silence.fall(silences, database, place);
    }

    ColumnTypes types() {
        return types;
    }

    /** Writes rows that set the same columns, in one statement. */
    void write(String table, Place place, TableRows rows, Shape shape, List<Map.Entry<UUID, Row>> alike) {
        int[] places = TableRows.places(shape.set());
        List<String> columns =
                IntStream.of(places).mapToObj(rows.columns()::get).toList();
        String sql = shape.mayBeNew() ? upsert(table, place, columns) : update(table, place, columns);
        int written = database.update(connection -> {
            var statement = connection.prepareStatement(sql);
            for (int i = 0; i < places.length; i++) {
                int column = places[i];
                statement.setArray(i + 1, texts(connection, alike, row -> ColumnText.of(row.value(column))));
            }
            statement.setArray(
                    places.length + 1,
                    connection.createArrayOf(
                            "uuid", alike.stream().map(Map.Entry::getKey).toArray(UUID[]::new)));
            return statement;
        });
        if (written != alike.size()) {
            throw new IllegalStateException("A row of " + table + " is missing");
        }
    }

    private interface Text {
        @Nullable
        String of(Row row);
    }

    private static Array texts(Connection connection, List<Map.Entry<UUID, Row>> rows, Text text) throws SQLException {
        @Nullable String[] texts = new @Nullable String[rows.size()];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = text.of(rows.get(i).getValue());
        }
        return connection.createArrayOf("text", texts);
    }

    private String upsert(String table, Place place, List<String> columns) {
        return "insert into " + place.of(table) + " (" + joined(columns, c -> c + ", ") + "id) select "
                + joined(columns, c -> cast(table, c) + ", ") + "u.id from " + given(columns)
                + " on conflict (id) do update set "
                + columns.stream().map(c -> c + " = excluded." + c).collect(Collectors.joining(", "));
    }

    private String update(String table, Place place, List<String> columns) {
        return "update " + place.of(table) + " t set "
                + columns.stream().map(c -> c + " = " + cast(table, c)).collect(Collectors.joining(", ")) + " from "
                + given(columns) + " where t.id = u.id";
    }

    /** A list of lists cannot be taken apart by one level: lists travel as text, and so does everything else. */
    private static String given(List<String> columns) {
        return "unnest(" + "?::text[], ".repeat(columns.size()) + "?::uuid[]) as u (" + joined(columns, c -> c + ", ")
                + "id)";
    }

    private String cast(String table, String column) {
        String type = types.of(table, column);
        return "text".equals(type) ? "u." + column : "u." + column + "::" + type;
    }

    private static String joined(List<String> columns, UnaryOperator<String> each) {
        List<String> parts = new ArrayList<>(columns.size());
        columns.forEach(column -> parts.add(each.apply(column)));
        return String.join("", parts);
    }
}
