package dev.dateline.article.api;

import dev.dateline.article.ArticleDate;
import dev.dateline.article.ArticleViewMapper;
import dev.dateline.article.DateView;
import dev.dateline.article.MentionFinder;
import dev.dateline.article.MentionView;
import dev.dateline.date.Edtf;
import dev.dateline.date.EdtfException;
import dev.dateline.date.text.CatalogueDate;
import dev.dateline.date.text.DateExtractor;
import java.util.List;
import java.util.Optional;

/**
 * The interpretation of a text as a date. Some texts have two: "1904-05" is a month in EDTF and two years in prose.
 *
 * @param date the whole text as one date: in EDTF if it is EDTF, otherwise in catalogue notation; null when it is
 *     neither
 * @param level the EDTF conformance level of the date, 0 to 2; null without a date
 * @param mentions the dates in the text
 * @param problem why the text is not EDTF, with a suggestion where there is one, also when {@code date} could be read;
 *     null when the text is EDTF
 */
record DateReading(DateView date, Integer level, List<MentionView> mentions, String problem) {

    static DateReading of(String text) {
        List<MentionView> mentions = DateExtractor.find(text).stream()
                .map(MentionFinder::toMention)
                .map(mention -> ArticleViewMapper.mentionView(text, mention))
                .toList();
        try {
            return of(Optional.of(Edtf.parse(text)), mentions, null);
        } catch (EdtfException e) {
            Optional<Edtf> read = CatalogueDate.read(text);
            return of(read, mentions, problem(text, e, read));
        }
    }

    private static DateReading of(Optional<Edtf> edtf, List<MentionView> mentions, String problem) {
        DateView date =
                edtf.map(ArticleDate::stated).map(ArticleViewMapper::dateView).orElse(null);
        return new DateReading(date, edtf.map(Edtf::level).orElse(null), mentions, problem);
    }

    private static String problem(String text, EdtfException e, Optional<Edtf> read) {
        if (CatalogueDate.isNoDate(text)) {
            return "This text says that there is no date. EDTF cannot express that; the date is null.";
        }
        return e.suggestion()
                .or(() -> read.map(Edtf::toString))
                .map(meant -> e.getMessage() + " Did you mean " + meant + "?")
                .orElse(e.getMessage());
    }
}
