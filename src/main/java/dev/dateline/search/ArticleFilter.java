package dev.dateline.search;

import dev.dateline.article.ArticleStatus;
import dev.dateline.date.DayRange;
import dev.dateline.date.EpochDays;
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
 * @param perspective when present, how long after its events the article was published
 */
public record ArticleFilter(
        Optional<FullTextQuery> text,
        List<DateFilter> dates,
        Map<ValueField, ValueCondition> values,
        Optional<List<String>> ids,
        Set<ArticleStatus> statuses,
        Optional<Instant> updatedSince,
        Optional<Perspective> perspective) {

    /** Matches every published article, that is, every article that is visible to anonymous callers. */
    public static final ArticleFilter ALL_PUBLISHED = new ArticleFilter(
            Optional.empty(), List.of(), Map.of(), Optional.empty(), Set.of(ArticleStatus.PUBLISHED), Optional.empty());

    public ArticleFilter {
        dates = List.copyOf(dates);
        values = Map.copyOf(values);
        ids = ids.map(List::copyOf);
        statuses = Set.copyOf(statuses);
    }

    /** Creates a filter without a perspective. */
    public ArticleFilter(
            Optional<FullTextQuery> text,
            List<DateFilter> dates,
            Map<ValueField, ValueCondition> values,
            Optional<List<String>> ids,
            Set<ArticleStatus> statuses,
            Optional<Instant> updatedSince) {
        this(text, dates, values, ids, statuses, updatedSince, Optional.empty());
    }

    /** Returns this filter with a perspective. */
    public ArticleFilter withPerspective(Optional<Perspective> other) {
        return new ArticleFilter(text, dates, values, ids, statuses, updatedSince, other);
    }

    /** Returns this filter with another full-text query. */
    public ArticleFilter withText(Optional<FullTextQuery> other) {
        return new ArticleFilter(other, dates, values, ids, statuses, updatedSince, perspective);
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
        return new ArticleFilter(text, dates, others, ids, statuses, updatedSince, perspective);
    }

    /**
     * How long after the events that it is about an article was published. Only what is certain counts: bounds that are
     * open or unknown, and dates without a year, decide nothing.
     *
     * @param years the length of the period before publication
     */
    public record Perspective(Kind kind, int years) {

        /** The two perspectives. An article may have neither. */
        public enum Kind {
            /** Some event lies wholly in the years that end with the last day of publication. */
            CONTEMPORARY,
            /** All events lie wholly before the years that end with the first day of publication. */
            RETROSPECTIVE
        }

        /**
         * Returns whether an event lies in the period before publication (contemporary), or before it (retrospective).
         *
         * @param published the first and the last possible day of publication
         * @param about the first and the last day of the event
         */
        public boolean holds(DayRange published, DayRange about) {
            return switch (kind) {
                case CONTEMPORARY ->
                    published.first() != DayRange.MIN
                            && published.last() != DayRange.MAX
                            && about.last() <= published.last()
                            && about.first() >= yearsBefore(published.last())
                            && about.first() != DayRange.MIN;
                case RETROSPECTIVE ->
                    published.first() != DayRange.MIN && about.last() < yearsBefore(published.first());
            };
        }

        /** Returns the same day so many years earlier; 28 February for a 29 February that did not exist. */
        private long yearsBefore(long day) {
            long[] date = EpochDays.civil(day);
            long year = Math.max(date[0] - years, -EpochDays.LAST_YEAR);
            int month = (int) date[1];
            return EpochDays.of(year, month, (int) Math.min(date[2], EpochDays.length(year, month)));
        }
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
