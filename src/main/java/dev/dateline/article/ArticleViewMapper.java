package dev.dateline.article;

import dev.dateline.date.Edtf;
import dev.dateline.date.IntervalEnd;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;

/** Maps articles to their form in the API. */
public final class ArticleViewMapper {

    /** The path prefix of articles. */
    static final String ARTICLES_PATH = "/api/v1/articles/";

    private ArticleViewMapper() {}

    /** The view of an article, which must not be a tombstone. */
    public static ArticleView of(Article article) {
        ArticleContent content = article.content();
        ArticleView.DatesView dates = datesView(content.dates());
        String self = ARTICLES_PATH + article.id();
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
                dateline(dates),
                dates,
                article.mentions().stream()
                        .limit(MentionFinder.MAX_SHOWN_MENTIONS)
                        .map(mention -> mentionView(content.summary(), mention))
                        .toList(),
                article.mentions().size() > MentionFinder.MAX_SHOWN_MENTIONS,
                new TreeMap<>(content.metadata()),
                article.revision(),
                article.createdAt(),
                article.updatedAt(),
                new ArticleView.Links(self, self + "/related"));
    }

    static ArticleView.DatesView datesView(EditorialDates dates) {
        return new ArticleView.DatesView(
                dateView(dates.published()),
                dateView(dates.republished()),
                dates.about().stream().map(ArticleViewMapper::dateView).toList());
    }

    private static ArticleView.Dateline dateline(ArticleView.DatesView dates) {
        if (dates.published() != null) {
            return dateline("published", dates.published());
        }
        if (dates.republished() != null) {
            return dateline("republished", dates.republished());
        }
        return dates.about().isEmpty() ? null : dateline("about", dates.about().get(0));
    }

    private static ArticleView.Dateline dateline(String role, DateView date) {
        return new ArticleView.Dateline(role, date.edtf(), date.display());
    }

    /** The view of a mention in a summary. */
    public static MentionView mentionView(String summary, Mention mention) {
        return new MentionView(
                summary.substring(mention.start(), mention.end()),
                mention.start(),
                mention.end(),
                mention.role(),
                mention.modifier(),
                mention.date().inferred(),
                dateView(mention.date()));
    }

    /** The view of a date; null for null. */
    public static DateView dateView(ArticleDate date) {
        if (date == null) {
            return null;
        }
        Edtf edtf = date.edtf();
        return new DateView(
                edtf.toString(),
                date.display(),
                jsonName(edtf.precision()),
                date.earliest(),
                date.latest(),
                date.earliestEpochDay(),
                date.latestEpochDay(),
                edtf.approximate(),
                edtf.uncertain(),
                endName(edtf.open()),
                endName(edtf.unknown()),
                date.oldStyle() == null ? null : date.oldStyle().toString(),
                date.derived(),
                date.inferred());
    }

    private static String endName(Optional<IntervalEnd> end) {
        return end.map(ArticleViewMapper::jsonName).orElse(null);
    }

    private static String jsonName(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
