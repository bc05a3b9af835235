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

/** Reads the dates of one role in a segment, document by document. */
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

    /**
     * Returns the dates of a document, or null if it has none. Documents must be visited in ascending order. The result
     * is reused by the next call.
     */
    DateDocValuesCodec of(int document) throws IOException {
        if (!parts.advanceExact(document)) {
            return null;
        }
        reader.reset(parts.binaryValue());
        return reader;
    }

    /** Returns the EDTF string of one of these dates. */
    String edtf(int document, int at) throws IOException {
        if (!values.advanceExact(document)) {
            throw new IllegalStateException("the document has day values but no EDTF value");
        }
        return values.binaryValue().utf8ToString().split("\n", -1)[at];
    }
}
