package dev.dateline.search;

import dev.dateline.article.ArticleStatus;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which articles. Everything here must hold at once.
 *
 * @param text the words to look for; empty means any
 * @param dates date conditions, all of which must hold; an {@link DateFilter.Undated#ONLY} condition ignores its ranges
 * @param values conditions on exact values, by field
 * @param ids when present, only articles of these ids
 * @param statuses which statuses may be seen
 * @param updatedSince when present, only articles that changed at or after this instant
 */
public record ArticleFilter(
        Optional<FullTextQuery> text,
        List<DateFilter> dates,
        Map<ValueField, ValueCondition> values,
        Optional<List<String>> ids,
        Set<ArticleStatus> statuses,
        Optional<Instant> updatedSince) {

    /** Every article that everybody may see. */
    public static final ArticleFilter ALL_PUBLISHED = new ArticleFilter(
            Optional.empty(), List.of(), Map.of(), Optional.empty(), Set.of(ArticleStatus.PUBLISHED), Optional.empty());

    public ArticleFilter {
        dates = List.copyOf(dates);
        values = Map.copyOf(values);
        ids = ids.map(List::copyOf);
        statuses = Set.copyOf(statuses);
    }

    /** The same filter for other words. */
    public ArticleFilter withText(Optional<FullTextQuery> other) {
        return new ArticleFilter(other, dates, values, ids, statuses, updatedSince);
    }

    /** The same filter without the values that a field must have one of. */
    public ArticleFilter withoutAnyOf(ValueField field) {
        ValueCondition here = values.get(field);
        if (here == null) {
            return this;
        }
        Map<ValueField, ValueCondition> others = new HashMap<>(values);
        others.remove(field);
        if (!here.none().isEmpty()) {
            others.put(field, new ValueCondition(List.of(), here.none()));
        }
        return new ArticleFilter(text, dates, others, ids, statuses, updatedSince);
    }

    /**
     * A member of the article whose exact value can be asked for, ignoring case and accents.
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
     * A condition on a field.
     *
     * @param any the article has at least one of these; empty means it does not matter
     * @param none the article has none of these
     */
    public record ValueCondition(List<String> any, List<String> none) {
        public ValueCondition {
            any = List.copyOf(any);
            none = List.copyOf(none);
        }
    }
}
