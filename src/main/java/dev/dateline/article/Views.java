package dev.dateline.article;

import dev.dateline.date.Edtf;
import dev.dateline.date.IntervalEnd;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;

/** Articles as the API shows them. */
final class Views {

    /** Where articles are, below the host. */
    static final String ARTICLES = "/api/v1/articles/";

    private Views() {}

    static ArticleView of(Article article) {
        ArticleContent content = article.content();
        String self = ARTICLES + article.id();
        return new ArticleView(
                article.id(),
                content.title(),
                content.summary(),
                content.language(),
                content.url(),
                content.authors(),
                content.topics(),
                content.people(),
                content.places(),
                content.status(),
                dates(content.dates()),
                article.mentions().stream()
                        .limit(Mentions.MAX_SHOWN)
                        .map(mention -> mention(content.summary(), mention))
                        .toList(),
                article.mentions().size() > Mentions.MAX_SHOWN,
                new TreeMap<>(content.metadata()),
                article.revision(),
                article.createdAt(),
                article.updatedAt(),
                new ArticleView.Links(self, self + "/related"));
    }

    static ArticleView.DatesView dates(ArticleDates dates) {
        return new ArticleView.DatesView(
                date(dates.published()),
                date(dates.republished()),
                dates.about().stream().map(Views::date).toList());
    }

    /** A date in a summary, as the API shows it. */
    static MentionView mention(String summary, Mention mention) {
        return new MentionView(
                summary.substring(mention.start(), mention.end()),
                mention.start(),
                mention.end(),
                mention.role(),
                mention.modifier(),
                mention.date().inferred(),
                date(mention.date()));
    }

    /** A date as the API shows it; null for none. */
    static DateView date(ArticleDate date) {
        if (date == null) {
            return null;
        }
        Edtf edtf = date.edtf();
        return new DateView(
                edtf.toString(),
                display(date),
                word(edtf.precision()),
                date.earliest(),
                date.latest(),
                edtf.approximate(),
                edtf.uncertain(),
                end(edtf.open()),
                end(edtf.unknown()),
                date.oldStyle() == null ? null : date.oldStyle().toString(),
                date.derived(),
                date.inferred());
    }

    /** "7 November 1917 (25 October Old Style)". */
    private static String display(ArticleDate date) {
        String display = date.edtf().display();
        return date.oldStyle() == null
                ? display
                : display + " (" + date.oldStyle().display(date.edtf()) + " Old Style)";
    }

    private static String end(Optional<IntervalEnd> end) {
        return end.map(Views::word).orElse(null);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
