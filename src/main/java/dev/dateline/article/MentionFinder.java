package dev.dateline.article;

import dev.dateline.date.Edtf;
import dev.dateline.date.text.DateAnnotations;
import dev.dateline.date.text.DocumentContext;
import dev.dateline.date.text.FoundDate;
import java.util.List;
import java.util.Locale;

/** Finds the mentions of dates in a summary. */
public final class MentionFinder {

    /** The maximum number of mentions that an article shows. */
    static final int MAX_SHOWN_MENTIONS = 1000;

    /** The maximum number of mentions that are stored: one more than are shown, to tell that there are more. */
    static final int MAX_STORED_MENTIONS = MAX_SHOWN_MENTIONS + 1;

    private MentionFinder() {}

    /** The first mentions in an annotated summary, at most {@link #MAX_STORED_MENTIONS}. */
    static List<Mention> find(DateAnnotations summary, EditorialDates dates) {
        return summary.dates(documentContext(dates)).stream()
                .limit(MAX_STORED_MENTIONS)
                .map(MentionFinder::toMention)
                .toList();
    }

    /** The dates of the document, to which a text refers with words such as "today". */
    static DocumentContext documentContext(EditorialDates dates) {
        return new DocumentContext(edtf(dates.published()), edtf(dates.republished()));
    }

    /** The mention of a date that was found in a text. */
    public static Mention toMention(FoundDate found) {
        ArticleDate date = new ArticleDate(found.date(), found.oldStyle(), false, found.inferred());
        String modifier = found.modifier() == null ? null : jsonName(found.modifier());
        return new Mention(found.start(), found.end(), jsonName(found.role()), modifier, date);
    }

    private static Edtf edtf(ArticleDate date) {
        return date == null ? null : date.edtf();
    }

    private static String jsonName(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
