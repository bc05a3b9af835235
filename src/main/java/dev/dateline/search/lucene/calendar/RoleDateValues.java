package dev.dateline.search.lucene.calendar;

import dev.dateline.search.DateFilter.DateField;
import dev.dateline.search.lucene.core.IndexFields;
import dev.dateline.search.lucene.document.DateDocValuesCodec;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;

/** The dates of one role in a segment of the index, document after document. */
final class RoleDateValues {

    private final BinaryDocValues parts;
    private final BinaryDocValues values;
    private final DateDocValuesCodec reader = new DateDocValuesCodec();

    private RoleDateValues(LeafReader segment, DateField role) throws IOException {
        this.parts = DocValues.getBinary(segment, IndexFields.parts(role));
        this.values = DocValues.getBinary(segment, IndexFields.values(role));
    }

    static List<RoleDateValues> of(LeafReader segment, Collection<DateField> roles) throws IOException {
        List<RoleDateValues> dates = new ArrayList<>();
        for (DateField role : roles) {
            dates.add(new RoleDateValues(segment, role));
        }
        return dates;
    }

    /** The dates of a document, or null when it has none. Documents must come in order. */
    DateDocValuesCodec of(int document) throws IOException {
        if (!parts.advanceExact(document)) {
            return null;
        }
        reader.reset(parts.binaryValue());
        return reader;
    }

    /** One of the same dates as it is written. */
    String edtf(int document, int at) throws IOException {
        if (!values.advanceExact(document)) {
            throw new IllegalStateException("a document has days of a date, and not the date");
        }
        return values.binaryValue().utf8ToString().split("\n", -1)[at];
    }
}
