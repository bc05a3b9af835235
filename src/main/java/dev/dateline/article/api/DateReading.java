package dev.dateline.article.api;

import dev.dateline.article.ArticleDate;
import dev.dateline.article.ArticleViewMapper;
import dev.dateline.article.DateView;
import dev.dateline.article.MentionFinder;
import dev.dateline.article.MentionView;
import dev.dateline.date.Edtf;
import dev.dateline.date.EdtfException;
import dev.dateline.date.text.CatalogueDate;
import dev.dateline.date.text.DateFinder;
import java.util.List;
import java.util.Optional;

/**
 * What a text says as a date. Some texts are two: "1904-05" is a month as EDTF, and two years where it stands in prose.
 *
 * @param date the whole text as one date, as EDTF if it is EDTF, else as catalogues write; null when it is no date
 * @param level of the date's EDTF; null without one
 * @param mentions the dates in the text
 * @param problem why the text is not EDTF, and what would be, also where it could be read; null when it is
 */
record DateReading(DateView date, Integer level, List<MentionView> mentions, String problem) {

    static DateReading of(String text) {
        List<MentionView> mentions = DateFinder.find(text).stream()
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
        if (CatalogueDate.saysNone(text)) {
            return "This says that there is no date, which is null and has no EDTF.";
        }
        return e.suggestion()
                .or(() -> read.map(Edtf::toString))
                .map(meant -> e.getMessage() + " " + meant + "?")
                .orElse(e.getMessage());
    }
}
