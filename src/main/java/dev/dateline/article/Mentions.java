package dev.dateline.article;

import dev.dateline.date.Edtf;
import dev.dateline.date.text.Anchors;
import dev.dateline.date.text.FoundDate;
import dev.dateline.date.text.ReadText;
import java.util.List;
import java.util.Locale;

/** Finds the dates in a summary. */
final class Mentions {

    private Mentions() {}

    /** The dates of a summary that was read. */
    static List<Mention> in(ReadText summary, ArticleDates dates) {
        return summary.dates(anchors(dates)).stream().map(Mentions::mention).toList();
    }

    /** The dates that a text counts from when it says "today". */
    static Anchors anchors(ArticleDates dates) {
        return new Anchors(edtf(dates.published()), edtf(dates.republished()));
    }

    static Mention mention(FoundDate found) {
        ArticleDate date = new ArticleDate(found.date(), found.oldStyle(), false, found.inferred());
        String modifier = found.modifier() == null ? null : word(found.modifier());
        return new Mention(found.start(), found.end(), word(found.role()), modifier, date);
    }

    private static Edtf edtf(ArticleDate date) {
        return date == null ? null : date.edtf();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
