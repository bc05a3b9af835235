package dev.dateline.search;

import dev.dateline.article.ArticleStatus;
import dev.dateline.article.ArticleView;
import dev.dateline.article.ArticleView.DatesView;
import dev.dateline.article.ArticleView.Links;
import dev.dateline.article.DateView;
import dev.dateline.article.MetadataValue;
import dev.dateline.date.Edtf;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** An article for an index, of which a test says only what matters to it. */
public record Sample(
        String id, String title, String summary, List<String> people, ArticleStatus status, DatesView dates) {

    public static Sample article(String id) {
        return new Sample(id, id, null, List.of(), ArticleStatus.PUBLISHED, new DatesView(null, null, List.of()));
    }

    Sample titled(String words) {
        return new Sample(id, words, summary, people, status, dates);
    }

    public Sample saying(String words) {
        return new Sample(id, title, words, people, status, dates);
    }

    Sample with(String... names) {
        return new Sample(id, title, summary, List.of(names), status, dates);
    }

    Sample draft() {
        return new Sample(id, title, summary, people, ArticleStatus.DRAFT, dates);
    }

    public Sample published(String edtf) {
        return dated(new DatesView(date(edtf), dates.republished(), dates.about()));
    }

    public Sample about(String... edtf) {
        List<DateView> events = List.of(edtf).stream().map(Sample::date).toList();
        return dated(new DatesView(dates.published(), dates.republished(), events));
    }

    private Sample dated(DatesView changed) {
        return new Sample(id, title, summary, people, status, changed);
    }

    private static DateView date(String text) {
        Edtf edtf = Edtf.parse(text);
        return new DateView(edtf.toString(), null, null, null, null, false, false, null, null, null, false, false);
    }

    public IndexChange entry() {
        ArticleView article = new ArticleView(
                id,
                title,
                summary,
                "en",
                null,
                List.of(),
                List.of(),
                people,
                List.of(),
                status,
                dates,
                List.of(),
                false,
                Map.of("collection", MetadataValue.of("samples")),
                1,
                Instant.EPOCH,
                Instant.EPOCH,
                new Links("/" + id, "/" + id + "/related"));
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
