package dev.dateline.search.calendar;

import dev.dateline.article.FieldSelection;
import dev.dateline.search.OccasionOrder.OccasionKey;
import dev.dateline.search.Occasions;
import dev.dateline.search.Occasions.Occasion;
import dev.dateline.search.Occasions.Section;
import dev.dateline.search.list.HitView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Occasions as the API shows them: put together by year, each with the date by which it is there. */
record AnniversaryGroups(FieldSelection fields) {

    /**
     * What happened in one year.
     *
     * @param year null when it is not known
     * @param yearsAgo how long ago that was; null when the year is not known
     * @param milestone whether that is a number worth a mention
     * @param totalItems how many there are on all pages
     * @param items those on this page, in the order of the ids
     */
    record Group(Integer year, Integer yearsAgo, boolean milestone, int totalItems, List<HitView> items) {}

    /**
     * Which date of an article it is.
     *
     * @param role the role of the date
     * @param edtf the date
     * @param calendar {@code new}, or {@code old} when it is the Old Style day that was looked for
     * @param inferred whether the date was computed rather than stated
     */
    private record MatchedDate(
            String role, String edtf, String calendar, boolean inferred, Integer year, Integer yearsAgo) {
        static MatchedDate of(Occasion occasion) {
            Occasions.RecurringDate date = occasion.date();
            OccasionKey place = occasion.place();
            return new MatchedDate(
                    jsonName(date.role()),
                    date.edtf(),
                    jsonName(date.style()),
                    date.inferred(),
                    place.year(),
                    place.yearsAgo());
        }

        private static String jsonName(Enum<?> constant) {
            return constant.name().toLowerCase(Locale.ROOT);
        }
    }

    /** The groups of a page, in order. */
    List<Group> group(Section section) {
        Map<OccasionKey, List<HitView>> byPlace = new LinkedHashMap<>();
        section.items()
                .forEach(occasion -> byPlace.computeIfAbsent(occasion.place(), any -> new ArrayList<>())
                        .add(hitView(occasion)));
        List<Group> groups = new ArrayList<>();
        byPlace.forEach((place, items) -> groups.add(new Group(
                place.year(),
                place.yearsAgo(),
                place.milestone(),
                section.totals().get(place),
                items)));
        return groups;
    }

    /** The same, not put together. */
    List<HitView> hitViews(Section section) {
        return section.items().stream().map(this::hitView).toList();
    }

    private HitView hitView(Occasion occasion) {
        return new HitView(occasion.hit().card(), Map.of("matched", MatchedDate.of(occasion)), fields);
    }
}
