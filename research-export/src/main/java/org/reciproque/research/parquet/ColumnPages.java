package org.reciproque.research.parquet;

import com.github.luben.zstd.Zstd;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Queue;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.page.DataPage;
import org.apache.parquet.column.page.DataPageV1;
import org.apache.parquet.column.page.DictionaryPage;
import org.apache.parquet.column.page.PageReader;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.format.DataPageHeader;
import org.apache.parquet.format.PageHeader;
import org.apache.parquet.schema.PrimitiveType;
import org.jspecify.annotations.Nullable;

/** The pages of one column in one row group, in the order of the file, given one by one to Parquet's decoder. */
final class ColumnPages implements PageReader {

    private final long values;
    private final PrimitiveType type;
    private final Queue<DataPage> pages = new ArrayDeque<>();
    private @Nullable DictionaryPage dictionary;

    ColumnPages(long values, PrimitiveType type) {
        this.values = values;
        this.type = type;
    }

    void add(PageHeader header, byte[] compressed) throws IOException {
        BytesInput content = BytesInput.from(Zstd.decompress(compressed, header.getUncompressed_page_size()));
        switch (header.getType()) {
            case DICTIONARY_PAGE ->
                dictionary = new DictionaryPage(
                        content,
                        header.getDictionary_page_header().getNum_values(),
                        encoding(header.getDictionary_page_header().getEncoding()));
            case DATA_PAGE -> pages.add(dataPage(header, content));
            default -> throw new IOException("A page of a kind never written here: " + header.getType());
        }
    }

    private DataPage dataPage(PageHeader header, BytesInput content) {
        DataPageHeader data = header.getData_page_header();
        return new DataPageV1(
                content,
                data.getNum_values(),
                header.getUncompressed_page_size(),
                Statistics.createStats(type),
                encoding(data.getRepetition_level_encoding()),
                encoding(data.getDefinition_level_encoding()),
                encoding(data.getEncoding()));
    }

    private static Encoding encoding(org.apache.parquet.format.Encoding written) {
        return Encoding.valueOf(written.name());
    }

    /** Null where the column has no dictionary: Parquet's decoder asks so. */
    @Override
    public @Nullable DictionaryPage readDictionaryPage() {
        return dictionary;
    }

    @Override
    public long getTotalValueCount() {
        return values;
    }

    /** Null after the last page: Parquet's decoder asks so. */
    @Override
    public @Nullable DataPage readPage() {
        return pages.poll();
    }
}
