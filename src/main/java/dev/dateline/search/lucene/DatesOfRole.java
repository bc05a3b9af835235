package dev.dateline.search.lucene;

import dev.dateline.search.DateFilter.DateField;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;

/** The dates of one role in a segment of the index, document after document. */
final class DatesOfRole {

    private final BinaryDocValues parts;
    private final BinaryDocValues values;
    private final DateParts dates = new DateParts();

    private DatesOfRole(LeafReader segment, DateField role) throws IOException {
        this.parts = DocValues.getBinary(segment, Names.parts(role));
        this.values = DocValues.getBinary(segment, Names.values(role));
    }

    static List<DatesOfRole> of(LeafReader segment, Collection<DateField> roles) throws IOException {
        List<DatesOfRole> dates = new ArrayList<>();
        for (DateField role : roles) {
            dates.add(new DatesOfRole(segment, role));
        }
        return dates;
    }

    /** The dates of a document, or null when it has none. Documents must come in order. */
    DateParts of(int document) throws IOException {
        if (!parts.advanceExact(document)) {
            return null;
        }
        dates.read(parts.binaryValue());
        return dates;
    }

    /** One of the same dates as it is written. */
    String text(int document, int at) throws IOException {
        if (!values.advanceExact(document)) {
            throw new IllegalStateException("a document has days of a date, and not the date");
        }
        return values.binaryValue().utf8ToString().split("\n", -1)[at];
    }
}
