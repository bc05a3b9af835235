package dev.dateline.search.lucene.query;

import dev.dateline.search.SearchRequest;
import dev.dateline.search.SearchRequest.SortKey;
import dev.dateline.search.lucene.core.IndexFields;
import dev.dateline.search.lucene.document.DateFields;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;

/** The order of a list as Lucene sorts; it always ends on the id. */
public final class SortFactory {

    private static final SortField ID_FIELD = new SortField(IndexFields.ID, SortField.Type.STRING);

    /** How the index itself is sorted, so that the first page of everything is at hand. */
    public static final Sort INDEX_SORT = create(List.of(new SearchRequest.SortClause(SortKey.PUBLISHED, true)));

    /** The best first, and of those that are as good the first by id. */
    public static final Sort BY_RELEVANCE = create(List.of(new SearchRequest.SortClause(SortKey.RELEVANCE, true)));

    private SortFactory() {}

    public static Sort create(List<SearchRequest.SortClause> keys) {
        List<SortField> fields = new ArrayList<>();
        keys.forEach(key -> addFields(fields, key.key(), key.descending()));
        fields.add(ID_FIELD);
        return new Sort(fields.toArray(SortField[]::new));
    }

    private static void addFields(List<SortField> fields, SortKey key, boolean descending) {
        switch (key) {
            case RELEVANCE -> fields.add(SortField.FIELD_SCORE);
            case TITLE -> fields.add(new SortField(IndexFields.TITLE, SortField.Type.STRING, descending));
            case UPDATED -> fields.add(new SortField(IndexFields.UPDATED, SortField.Type.LONG, descending));
            case ID -> fields.add(new SortField(IndexFields.ID, SortField.Type.STRING, descending));
            case PUBLISHED, REPUBLISHED, ABOUT -> {
                fields.add(longField(IndexFields.rank(key), false, DateFields.UNDATED_RANK));
                fields.add(longField(IndexFields.earliest(key, descending), descending, 0));
                fields.add(longField(IndexFields.width(key, descending), false, 0));
            }
        }
    }

    private static SortField longField(String name, boolean descending, long missing) {
        SortField field = new SortField(name, SortField.Type.LONG, descending);
        field.setMissingValue(missing);
        return field;
    }
}
