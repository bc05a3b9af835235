package dev.dateline.search;

import dev.dateline.date.DateBucket;
import dev.dateline.date.DayRange;
import dev.dateline.date.Edtf;
import dev.dateline.http.ListLink;
import dev.dateline.http.Parameters;
import io.vertx.core.http.HttpServerRequest;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Links from buckets to the articles that are possible in them. A bucket becomes the {@code from} and {@code to} of the
 * list; those that the request has itself go on as a condition on the role, and only where there is one already is the
 * bucket cut by them.
 */
final class TimelineLinks {

    private static final List<String> CONDITIONS = List.of("published", "republished", "about", "mentions", "date");

    private final Optional<Edtf> from;
    private final Optional<Edtf> to;
    private final boolean cut;
    private final Map<String, String> moved = new LinkedHashMap<>();
    private final ListLink link;

    /** To be called when all parameters have been found right. */
    TimelineLinks(HttpServerRequest request, Parameters parameters, String dateField) {
        this.from = parameters.value("from").map(EdtfParameter::bound);
        this.to = parameters.value("to").map(EdtfParameter::bound);
        boolean hasCondition =
                CONDITIONS.stream().anyMatch(name -> !parameters.values(name).isEmpty());
        this.cut = hasCondition;
        Set<String> without = new HashSet<>(Set.of("interval", "from", "to", "rangeMatch"));
        if (!hasCondition) {
            without.addAll(Set.of("undated", "dateMatch")); // of the buckets, nothing undated is asked for
            move(dateField.equals("any") ? "date" : dateField, parameters.value("rangeMatch"));
        }
        this.link = ListLink.of(request, without);
    }

    private void move(String role, Optional<String> match) {
        if (from.isPresent() || to.isPresent()) {
            Edtf range = Edtf.ofDays(
                    from.map(date -> date.days().first()).orElse(DayRange.MIN),
                    to.map(date -> date.days().last()).orElse(DayRange.MAX));
            moved.put(role, range.toString());
            match.ifPresent(word -> moved.put("dateMatch", word));
        }
    }

    String to(DateBucket bucket) {
        Map<String, String> parameters = new LinkedHashMap<>(moved);
        parameters.put(
                "from",
                from.filter(date -> cut && date.days().first() > bucket.first())
                        .map(Edtf::toString)
                        .orElse(bucket.from()));
        parameters.put(
                "to",
                to.filter(date -> cut && date.days().last() < bucket.last())
                        .map(Edtf::toString)
                        .orElse(bucket.to()));
        return link.with(parameters);
    }
}
