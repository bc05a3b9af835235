package dev.dateline.search.lucene;

import dev.dateline.search.Listing;
import dev.dateline.search.Listing.Key;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;

/** The order of a list as Lucene sorts; it always ends on the id. */
final class Orders {

    private static final SortField BY_ID = new SortField(Names.ID, SortField.Type.STRING);

    /** How the index itself is sorted, so that the first page of everything is at hand. */
    static final Sort NEWEST_FIRST = of(List.of(new Listing.Sort(Key.PUBLISHED, true)));

    /** The best first, and of those that are as good the first by id. */
    static final Sort BY_RELEVANCE = of(List.of(new Listing.Sort(Key.RELEVANCE, true)));

    private Orders() {}

    static Sort of(List<Listing.Sort> keys) {
        List<SortField> fields = new ArrayList<>();
        keys.forEach(key -> add(fields, key.key(), key.descending()));
        fields.add(BY_ID);
        return new Sort(fields.toArray(SortField[]::new));
    }

    private static void add(List<SortField> fields, Key key, boolean descending) {
        switch (key) {
            case RELEVANCE -> fields.add(SortField.FIELD_SCORE);
            case TITLE -> fields.add(new SortField(Names.TITLE, SortField.Type.STRING, descending));
            case UPDATED -> fields.add(new SortField(Names.UPDATED, SortField.Type.LONG, descending));
            case ID -> fields.add(new SortField(Names.ID, SortField.Type.STRING, descending));
            case PUBLISHED, REPUBLISHED, ABOUT -> {
                fields.add(number(Names.rank(key), false, DateFields.UNDATED));
                fields.add(number(Names.earliest(key, descending), descending, 0));
                fields.add(number(Names.width(key, descending), false, 0));
            }
        }
    }

    private static SortField number(String name, boolean descending, long missing) {
        SortField field = new SortField(name, SortField.Type.LONG, descending);
        field.setMissingValue(missing);
        return field;
    }
}
