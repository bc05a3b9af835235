package dev.dateline.search.lucene.query;

import dev.dateline.search.SearchRequest;
import dev.dateline.search.SearchRequest.SortKey;
import dev.dateline.search.lucene.core.IndexFields;
import dev.dateline.search.lucene.document.DateFieldEncoder;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;

/** Builds the Lucene sort of a list. The last sort field is always the id, so that the order is total. */
public final class SortFactory {

    private static final SortField ID_FIELD = new SortField(IndexFields.ID, SortField.Type.STRING);

    /** The sort order of the index itself, which makes the first page of an unfiltered list cheap. */
    public static final Sort INDEX_SORT = create(List.of(new SearchRequest.SortClause(SortKey.PUBLISHED, true)));

    /** By descending score; equal scores by ascending id. */
    public static final Sort BY_RELEVANCE = create(List.of(new SearchRequest.SortClause(SortKey.RELEVANCE, true)));

    private SortFactory() {}

    /** Returns the sort for the given keys, followed by the id. */
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
                fields.add(longField(IndexFields.rank(key), false, DateFieldEncoder.UNDATED_RANK));
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
