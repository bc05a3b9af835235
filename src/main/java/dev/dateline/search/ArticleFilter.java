package dev.dateline.search;

import dev.dateline.article.ArticleStatus;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A filter on articles. An article matches when it meets all of these conditions.
 *
 * @param text the full-text query; empty matches any text
 * @param dates date conditions, all of which must hold; an {@link DateFilter.Undated#ONLY} condition ignores its ranges
 * @param values conditions on exact values, by field
 * @param ids when present, only articles with these ids match
 * @param statuses the statuses that match
 * @param updatedSince when present, only articles that changed at or after this instant match
 */
public record ArticleFilter(
        Optional<FullTextQuery> text,
        List<DateFilter> dates,
        Map<ValueField, ValueCondition> values,
        Optional<List<String>> ids,
        Set<ArticleStatus> statuses,
        Optional<Instant> updatedSince) {

    /** Matches every published article, that is, every article that is visible to anonymous callers. */
    public static final ArticleFilter ALL_PUBLISHED = new ArticleFilter(
            Optional.empty(), List.of(), Map.of(), Optional.empty(), Set.of(ArticleStatus.PUBLISHED), Optional.empty());

    public ArticleFilter {
        dates = List.copyOf(dates);
        values = Map.copyOf(values);
        ids = ids.map(List::copyOf);
        statuses = Set.copyOf(statuses);
    }

    /** Returns this filter with another full-text query. */
    public ArticleFilter withText(Optional<FullTextQuery> other) {
        return new ArticleFilter(other, dates, values, ids, statuses, updatedSince);
    }

    /** Returns this filter without the {@code any} values of a field; its other values are retained. */
    public ArticleFilter withoutAnyOf(ValueField field) {
        ValueCondition here = values.get(field);
        if (here == null) {
            return this;
        }
        Map<ValueField, ValueCondition> others = new HashMap<>(values);
        others.remove(field);
        if (!here.none().isEmpty() || !here.all().isEmpty()) {
            others.put(field, new ValueCondition(List.of(), here.all(), here.none()));
        }
        return new ArticleFilter(text, dates, others, ids, statuses, updatedSince);
    }

    /**
     * A field of the article that can be filtered by exact value, ignoring case and accents.
     *
     * @param name {@code author}, {@code topic}, {@code person}, {@code place}, {@code language} or
     *     {@code metadata.KEY}
     */
    public record ValueField(String name) {
        public static final ValueField AUTHOR = new ValueField("author");
        public static final ValueField TOPIC = new ValueField("topic");
        public static final ValueField PERSON = new ValueField("person");
        public static final ValueField PLACE = new ValueField("place");
        public static final ValueField LANGUAGE = new ValueField("language");
    }

    /**
     * A condition on the values of a field.
     *
     * @param any the article has at least one of these; empty means no condition
     * @param all the article has each of these
     * @param none the article has none of these
     */
    public record ValueCondition(List<String> any, List<String> all, List<String> none) {
        public ValueCondition {
            any = List.copyOf(any);
            all = List.copyOf(all);
            none = List.copyOf(none);
        }

        /** Creates a condition without values that all have to hold. */
        public ValueCondition(List<String> any, List<String> none) {
            this(any, List.of(), none);
        }
    }
}
