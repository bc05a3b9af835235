package dev.dateline.search.calendar;

import dev.dateline.article.ArticleView;
import dev.dateline.article.fields.FieldSelection;
import dev.dateline.http.PathPrefix;
import dev.dateline.search.OccasionOrder.OccasionKey;
import dev.dateline.search.OccasionResult;
import dev.dateline.search.OccasionResult.Occasion;
import dev.dateline.search.OccasionResult.Section;
import dev.dateline.search.list.HitView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Converts occasions for the API: grouped by year, each with the date that matched. */
record AnniversaryGroups(FieldSelection fields, PathPrefix prefix) {

    /**
     * The occasions of one year.
     *
     * @param year the year; null when it is unknown
     * @param yearsAgo the number of years since then; null when the year is unknown
     * @param milestone whether {@code yearsAgo} is a milestone
     * @param totalItems the number of articles on all pages
     * @param items the articles on this page, by id
     */
    record Group(Integer year, Integer yearsAgo, boolean milestone, int totalItems, List<HitView> items) {}

    /**
     * The date of an article that matched.
     *
     * @param role the role of the date
     * @param edtf the date
     * @param display the date in English, for people
     * @param calendar {@code new}, or {@code old} when its Old Style (Julian) day matched
     * @param inferred whether the date was computed rather than stated
     */
    record RecurringDateView(
            String role,
            String edtf,
            String display,
            String calendar,
            boolean inferred,
            Integer year,
            Integer yearsAgo) {
        static RecurringDateView of(Occasion occasion) {
            OccasionResult.RecurringDate date = occasion.date();
            OccasionKey key = occasion.key();
            return new RecurringDateView(
                    jsonName(date.role()),
                    date.edtf(),
                    date.display(),
                    jsonName(date.style()),
                    date.inferred(),
                    key.year(),
                    key.yearsAgo());
        }

        private static String jsonName(Enum<?> constant) {
            return constant.name().toLowerCase(Locale.ROOT);
        }
    }

    /** Returns the groups of a page, in order. */
    List<Group> group(Section section) {
        Map<OccasionKey, List<HitView>> byKey = new LinkedHashMap<>();
        section.items()
                .forEach(occasion -> byKey.computeIfAbsent(occasion.key(), any -> new ArrayList<>())
                        .add(hitView(occasion)));
        List<Group> groups = new ArrayList<>();
        byKey.forEach((key, items) -> groups.add(new Group(
                key.year(), key.yearsAgo(), key.milestone(), section.totals().get(key), items)));
        return groups;
    }

    /** Returns the occasions of a page, in order, without grouping. */
    List<HitView> hitViews(Section section) {
        return section.items().stream().map(this::hitView).toList();
    }

    private HitView hitView(Occasion occasion) {
        return new HitView(
                ArticleView.withPathPrefix(occasion.hit().json(), prefix.value()),
                Map.of("matched", RecurringDateView.of(occasion)),
                fields);
    }
}
