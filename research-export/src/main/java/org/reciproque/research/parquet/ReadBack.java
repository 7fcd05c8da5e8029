package org.reciproque.research.parquet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.column.page.PageReader;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.convert.GroupRecordConverter;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.PageHeader;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.Util;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.RecordReader;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType;

/**
 * Reads a file just written, by the format's own description: footer, row groups, pages with their checksums. Parquet's
 * ready-made readers cannot be used, for each of them loads classes of Hadoop.
 */
final class ReadBack {

    private static final String MAGIC = "PAR1";

    private final byte[] bytes;
    private final MessageType schema;

    ReadBack(byte[] bytes, MessageType schema) {
        this.bytes = bytes;
        this.schema = schema;
    }

    List<Group> rows() throws IOException {
        List<Group> rows = new ArrayList<>();
        for (RowGroup group : footer().getRow_groups()) {
            RecordReader<Group> reader = new ColumnIOFactory()
                    .getColumnIO(schema)
                    .getRecordReader(new Pages(group), new GroupRecordConverter(schema));
            for (long row = 0; row < group.getNum_rows(); row++) {
                rows.add(reader.read());
            }
        }
        return rows;
    }

    /** A file ends with its footer, the footer's length in four bytes, and the four letters it began with. */
    private FileMetaData footer() throws IOException {
        int end = bytes.length - MAGIC.length() - Integer.BYTES;
        if (!MAGIC.equals(new String(bytes, 0, MAGIC.length(), StandardCharsets.US_ASCII))
                || !MAGIC.equals(new String(bytes, end + Integer.BYTES, MAGIC.length(), StandardCharsets.US_ASCII))) {
            throw new IOException("Not a Parquet file");
        }
        int length = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt(end);
        return Util.readFileMetaData(new ByteArrayInputStream(bytes, end - length, length));
    }

    private PageReader pages(ColumnMetaData column, PrimitiveType type) throws IOException {
        int at = Math.toIntExact(
                column.isSetDictionary_page_offset()
                        ? column.getDictionary_page_offset()
                        : column.getData_page_offset());
        ByteArrayInputStream in =
                new ByteArrayInputStream(bytes, at, Math.toIntExact(column.getTotal_compressed_size()));
        ColumnPages pages = new ColumnPages(column.getNum_values(), type);
        while (in.available() > 0) {
            PageHeader header = Util.readPageHeader(in);
            pages.add(header, checked(header, in.readNBytes(header.getCompressed_page_size())));
        }
        return pages;
    }

    private static byte[] checked(PageHeader header, byte[] page) throws IOException {
        CRC32 sum = new CRC32();
        sum.update(page);
        if (!header.isSetCrc() || (int) sum.getValue() != header.getCrc()) {
            throw new IOException("A page is not what was written");
        }
        return page;
    }

    private final class Pages implements PageReadStore {

        private final RowGroup group;

        Pages(RowGroup group) {
            this.group = group;
        }

        @Override
        public PageReader getPageReader(ColumnDescriptor column) {
            try {
                for (ColumnChunk chunk : group.getColumns()) {
                    if (chunk.getMeta_data().getPath_in_schema().equals(List.of(column.getPath()))) {
                        return pages(chunk.getMeta_data(), column.getPrimitiveType());
                    }
                }
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
            throw new IllegalStateException("Column " + String.join(".", column.getPath()) + " is missing");
        }

        @Override
        public long getRowCount() {
            return group.getNum_rows();
        }
    }
}
