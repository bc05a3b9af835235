package dev.dateline.search;

import dev.dateline.article.Status;
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
public record Filter(
        Optional<QueryText> text,
        List<DateFilter> dates,
        Map<Field, Values> values,
        Optional<List<String>> ids,
        Set<Status> statuses,
        Optional<Instant> updatedSince) {

    /** Every article that everybody may see. */
    public static final Filter EVERYTHING = new Filter(
            Optional.empty(), List.of(), Map.of(), Optional.empty(), Set.of(Status.PUBLISHED), Optional.empty());

    public Filter {
        dates = List.copyOf(dates);
        values = Map.copyOf(values);
        ids = ids.map(List::copyOf);
        statuses = Set.copyOf(statuses);
    }

    /** The same filter for other words. */
    public Filter withText(Optional<QueryText> other) {
        return new Filter(other, dates, values, ids, statuses, updatedSince);
    }

    /** The same filter without the values that a field must have one of. */
    public Filter withoutAny(Field field) {
        Values here = values.get(field);
        if (here == null) {
            return this;
        }
        Map<Field, Values> others = new HashMap<>(values);
        others.remove(field);
        if (!here.none().isEmpty()) {
            others.put(field, new Values(List.of(), here.none()));
        }
        return new Filter(text, dates, others, ids, statuses, updatedSince);
    }

    /**
     * A member of the article whose exact value can be asked for, ignoring case and accents.
     *
     * @param name {@code author}, {@code topic}, {@code person}, {@code place}, {@code language} or
     *     {@code metadata.KEY}
     */
    public record Field(String name) {
        public static final Field AUTHOR = new Field("author");
        public static final Field TOPIC = new Field("topic");
        public static final Field PERSON = new Field("person");
        public static final Field PLACE = new Field("place");
        public static final Field LANGUAGE = new Field("language");
    }

    /**
     * A condition on a field.
     *
     * @param any the article has at least one of these; empty means it does not matter
     * @param none the article has none of these
     */
    public record Values(List<String> any, List<String> none) {
        public Values {
            any = List.copyOf(any);
            none = List.copyOf(none);
        }
    }
}
