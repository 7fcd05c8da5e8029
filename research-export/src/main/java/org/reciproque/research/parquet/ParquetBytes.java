package org.reciproque.research.parquet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;

/**
 * Writes and reads whole tables in memory. The same table always gives the same bytes: the file names the version of
 * Parquet that wrote it, and neither a day nor a machine.
 */
public final class ParquetBytes {

    /** Left to itself Parquet puts millions of rows into one group, which readers then must hold at once. */
    private static final int ROWS_IN_A_GROUP = 100_000;

    private ParquetBytes() {}

    /** The table as a Parquet file, read back and compared before it is given. */
    public static byte[] write(Table table) {
        byte[] bytes = written(table);
        if (!read(bytes, table).equals(table)) {
            throw new IllegalStateException("Le fichier Parquet « " + table.name() + " » ne se relit pas comme il a été"
                    + " écrit : il n’est pas remis.");
        }
        return bytes;
    }

    private static byte[] written(Table table) {
        MessageType schema = schema(table);
        MemoryFile file = new MemoryFile();
        try (ParquetWriter<Group> writer = ExampleParquetWriter.builder(file)
                .withConf(new PlainParquetConfiguration())
                .withType(schema)
                .withCodecFactory(new ZstdCodec())
                .withCompressionCodec(CompressionCodecName.ZSTD)
                .withRowGroupRowCountLimit(ROWS_IN_A_GROUP)
                .withDictionaryEncoding(true)
                .withPageWriteChecksumEnabled(true)
                .build()) {
            for (int row = 0; row < table.rows(); row++) {
                writer.write(group(schema, table, row));
            }
        } catch (IOException cannotHappenInMemory) {
            throw new UncheckedIOException(cannotHappenInMemory);
        }
        return file.bytes();
    }

    /** Reads a file whose columns are those of the model. */
    static Table read(byte[] bytes, Table model) {
        List<Group> rows;
        try {
            rows = new ReadBack(bytes, schema(model)).rows();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new Table(
                model.name(),
                model.columns().stream().map(column -> column(column, rows)).toList());
    }

    private static Column column(Column model, List<Group> rows) {
        String name = model.name();
        if (model instanceof Column.Text) {
            return new Column.Text(
                    name, rows.stream().map(row -> row.getString(name, 0)).toList());
        }
        return new Column.Whole(name, rows.stream().map(row -> whole(row, name)).toList());
    }

    private static Optional<Integer> whole(Group row, String name) {
        return row.getFieldRepetitionCount(name) == 0 ? Optional.empty() : Optional.of(row.getInteger(name, 0));
    }

    private static Group group(MessageType schema, Table table, int row) {
        Group group = new SimpleGroup(schema);
        for (Column column : table.columns()) {
            if (column instanceof Column.Text text) {
                group.add(text.name(), text.values().get(row));
            } else if (column instanceof Column.Whole whole) {
                whole.values().get(row).ifPresent(value -> group.add(whole.name(), value));
            }
        }
        return group;
    }

    private static MessageType schema(Table table) {
        List<Type> types = table.columns().stream().map(ParquetBytes::type).toList();
        return new MessageType(table.name(), types);
    }

    private static Type type(Column column) {
        if (column instanceof Column.Text) {
            return Types.required(PrimitiveTypeName.BINARY)
                    .as(LogicalTypeAnnotation.stringType())
                    .named(column.name());
        }
        return Types.optional(PrimitiveTypeName.INT32)
                .as(LogicalTypeAnnotation.intType(32, true))
                .named(column.name());
    }
}
