package org.reciproque.research.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParquetBytesTest {

    private static final Table GARDEN = new Table(
            "garden",
            List.of(
                    new Column.Text("theme", List.of("cuisine", "jardinage « bio »", "œnologie")),
                    new Column.Whole("offers", List.of(Optional.of(12), Optional.empty(), Optional.of(0)))));

    @TempDir
    private Path folder;

    @Test
    void another_reader_finds_every_value_and_every_gap() throws Exception {
        Path file = Files.write(folder.resolve("garden.parquet"), ParquetBytes.write(GARDEN));

        assertThat(askDuckDb("select theme, offers from '" + file + "'"))
                .containsExactly("cuisine|12", "jardinage « bio »|null", "œnologie|0");
    }

    @Test
    void another_reader_finds_the_types_said() throws Exception {
        Path file = Files.write(folder.resolve("garden.parquet"), ParquetBytes.write(GARDEN));

        assertThat(askDuckDb("select name, type, repetition_type, converted_type from parquet_schema('" + file
                        + "') offset 1"))
                .satisfiesExactly(
                        theme -> assertThat(theme).startsWith("theme|BYTE_ARRAY|REQUIRED|UTF8"),
                        offers -> assertThat(offers).startsWith("offers|INT32|OPTIONAL|INT_32"));
        assertThat(askDuckDb("select distinct compression from parquet_metadata('" + file + "')"))
                .containsExactly("ZSTD");
    }

    @Test
    void a_table_without_rows_is_a_whole_file_with_its_columns() throws Exception {
        Table empty =
                new Table("empty", List.of(new Column.Text("theme", List.of()), new Column.Whole("offers", List.of())));
        Path file = Files.write(folder.resolve("empty.parquet"), ParquetBytes.write(empty));

        assertThat(askDuckDb("select count(*), count(theme), count(offers) from '" + file + "'"))
                .containsExactly("0|0|0");
    }

    @Test
    void many_rows_are_cut_into_groups() throws Exception {
        int rows = 250_000;
        Table long_ = new Table(
                "long",
                List.of(new Column.Whole(
                        "n", IntStream.range(0, rows).mapToObj(Optional::of).toList())));
        Path file = Files.write(folder.resolve("long.parquet"), ParquetBytes.write(long_));

        assertThat(askDuckDb("select count(*), sum(n) from '" + file + "'")).containsExactly("250000|31249875000");
        assertThat(askDuckDb("select distinct row_group_num_rows from parquet_metadata('" + file + "') order by 1"))
                .containsExactly("50000", "100000");
    }

    @Test
    void the_same_table_gives_the_same_bytes_and_names_neither_day_nor_machine() {
        byte[] bytes = ParquetBytes.write(GARDEN);

        assertThat(ParquetBytes.write(GARDEN)).isEqualTo(bytes);
        assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).contains("parquet-mr version 1.18.1");
    }

    @Test
    void bytes_spoiled_on_the_way_are_noticed() {
        byte[] bytes = ParquetBytes.write(GARDEN);
        bytes[40] ^= 0x55;

        assertThatThrownBy(() -> ParquetBytes.read(bytes, GARDEN)).isInstanceOf(RuntimeException.class);
    }

    @Test
    void columns_of_unequal_length_make_no_table() {
        assertThatThrownBy(() ->
                        new Table("odd", List.of(new Column.Text("a", List.of("x")), new Column.Whole("b", List.of()))))
                .hasMessageContaining("Column b has 0 rows");
    }

    @Test
    void all_this_runs_without_hadoop() {
        assertThat(ParquetBytes.write(GARDEN)).isNotEmpty();
        assertThatThrownBy(() -> Class.forName("org.apache.hadoop.conf.Configuration"))
                .isInstanceOf(ClassNotFoundException.class);
        assertThatThrownBy(() -> Class.forName("org.apache.hadoop.fs.Path")).isInstanceOf(ClassNotFoundException.class);
    }

    private static List<String> askDuckDb(String question) throws SQLException {
        List<String> answers = new ArrayList<>();
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duck.createStatement();
                ResultSet rows = statement.executeQuery(question)) {
            int width = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                List<String> values = new ArrayList<>();
                for (int column = 1; column <= width; column++) {
                    values.add(String.valueOf(rows.getObject(column)));
                }
                answers.add(String.join("|", values));
            }
        }
        return answers;
    }
}
