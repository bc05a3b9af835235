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
 * list; those that the request has itself go on as a condition on the role. Where there is one already, and wherever
 * what is undated was asked for beside one, the request stays as it is and the bucket becomes the {@code bucket}.
 */
final class TimelineLinks {

    private static final List<String> CONDITIONS = List.of("published", "republished", "about", "mentions", "date");
    private static final List<String> TAKEN = List.of("from", "to", "undated");

    private final boolean apart;
    private final Map<String, String> moved = new LinkedHashMap<>();
    private final ListLink link;

    /** To be called when all parameters have been found right. */
    TimelineLinks(HttpServerRequest request, Parameters parameters, String dateField) {
        boolean hasCondition =
                CONDITIONS.stream().anyMatch(name -> !parameters.values(name).isEmpty());
        this.apart = hasCondition
                && TAKEN.stream().anyMatch(name -> parameters.value(name).isPresent());
        Set<String> without = new HashSet<>(Set.of("interval"));
        if (!apart) {
            without.addAll(Set.of("from", "to", "rangeMatch"));
        }
        if (!hasCondition) {
            without.addAll(Set.of("undated", "dateMatch")); // of the buckets, nothing undated is asked for
            move(dateField.equals("any") ? "date" : dateField, parameters);
        }
        this.link = ListLink.of(request, without);
    }

    private void move(String role, Parameters parameters) {
        Optional<Edtf> from = parameters.value(ListFilters.FROM);
        Optional<Edtf> to = parameters.value(ListFilters.TO);
        if (from.isPresent() || to.isPresent()) {
            Edtf range = Edtf.ofDays(
                    from.map(date -> date.days().first()).orElse(DayRange.MIN),
                    to.map(date -> date.days().last()).orElse(DayRange.MAX));
            moved.put(role, range.toString());
            parameters.value("rangeMatch").ifPresent(word -> moved.put("dateMatch", word));
        }
    }

    String to(DateBucket bucket) {
        Map<String, String> parameters = new LinkedHashMap<>(moved);
        if (apart) {
            parameters.put("bucket", bucket.edtf());
        } else {
            parameters.put("from", bucket.from());
            parameters.put("to", bucket.to());
        }
        return link.with(parameters);
    }
}
