package dev.dateline.search;

import dev.dateline.article.ArticleStatus;
import dev.dateline.article.ArticleView;
import dev.dateline.article.ArticleView.DatesView;
import dev.dateline.article.ArticleViewBuilder;
import dev.dateline.article.DateView;
import dev.dateline.date.Edtf;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** An article for an index, of which a test says only what matters to it. */
public record SampleArticle(
        String id,
        String title,
        String summary,
        String language,
        List<String> people,
        ArticleStatus status,
        DatesView dates) {

    public static SampleArticle article(String id) {
        return new SampleArticle(
                id, id, null, "en", List.of(), ArticleStatus.PUBLISHED, new DatesView(null, null, List.of()));
    }

    SampleArticle titled(String words) {
        return new SampleArticle(id, words, summary, language, people, status, dates);
    }

    public SampleArticle saying(String words) {
        return new SampleArticle(id, title, words, language, people, status, dates);
    }

    SampleArticle in(String tag) {
        return new SampleArticle(id, title, summary, tag, people, status, dates);
    }

    SampleArticle with(String... names) {
        return new SampleArticle(id, title, summary, language, List.of(names), status, dates);
    }

    SampleArticle draft() {
        return new SampleArticle(id, title, summary, language, people, ArticleStatus.DRAFT, dates);
    }

    public SampleArticle published(String edtf) {
        return dated(new DatesView(date(edtf), dates.republished(), dates.about()));
    }

    public SampleArticle about(String... edtf) {
        List<DateView> events = List.of(edtf).stream().map(SampleArticle::date).toList();
        return dated(new DatesView(dates.published(), dates.republished(), events));
    }

    private SampleArticle dated(DatesView changed) {
        return new SampleArticle(id, title, summary, language, people, status, changed);
    }

    private static DateView date(String text) {
        Edtf edtf = Edtf.parse(text);
        return new DateView(
                edtf.toString(), null, null, null, null, null, null, false, false, null, null, null, false, false);
    }

    public IndexChange entry() {
        ArticleView article = ArticleViewBuilder.article(id)
                .title(title)
                .summary(summary)
                .language(language)
                .people(people)
                .status(status)
                .dates(dates)
                .metadata("collection", "samples")
                .build();
        return new IndexChange(id, article, ("{\"id\":\"" + id + "\"}").getBytes(StandardCharsets.UTF_8));
    }

    /** The same with a card that has the texts and names too, for what is told of them. */
    IndexChange shown() {
        String text = summary == null ? "null" : '"' + summary + '"';
        String names = people.stream().map(name -> '"' + name + '"').collect(Collectors.joining(","));
        String card = "{\"id\":\"%s\",\"title\":\"%s\",\"summary\":%s,\"language\":\"en\",\"people\":[%s]}";
        return new IndexChange(
                id, entry().article(), card.formatted(id, title, text, names).getBytes(StandardCharsets.UTF_8));
    }
}
