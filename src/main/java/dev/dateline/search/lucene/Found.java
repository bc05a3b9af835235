package dev.dateline.search.lucene;

import dev.dateline.search.Highlights;
import dev.dateline.search.Hits;
import dev.dateline.search.Listing;
import dev.dateline.search.QueryText;
import dev.dateline.search.Sought;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;

/** Makes hits of the documents that a query found. */
final class Found {

    private static final int DEEPEST = 7; // of an explanation

    private final RevisionSearcher searcher;
    private final Query query;
    private final Optional<Sought> sought;
    private final Listing.Extras extras;
    private final Languages languages;
    private final Map<String, Marker> markers = new HashMap<>();

    Found(RevisionSearcher searcher, Query query, Listing listing, Languages languages) {
        this.searcher = searcher;
        this.query = query;
        this.sought = listing.filter().text().map(QueryText::sought);
        this.extras = listing.extras();
        this.languages = languages;
    }

    List<Hits.Hit> hits(List<ScoreDoc> docs) throws IOException {
        List<Hits.Hit> hits = new ArrayList<>();
        List<String> ids = Columns.ids(searcher, docs);
        List<byte[]> cards = Columns.cards(searcher, docs);
        for (int i = 0; i < docs.size(); i++) {
            hits.add(hit(docs.get(i), ids.get(i), cards.get(i)));
        }
        return hits;
    }

    private Hits.Hit hit(ScoreDoc doc, String id, byte[] card) throws IOException {
        if (sought.isEmpty()) {
            return new Hits.Hit(id, card, null, null, extras.explain() ? new Hits.Why(List.of(), null) : null);
        }
        boolean reads = extras.highlight() || extras.explain();
        Map<String, String> head = reads ? CardText.head(card) : Map.of();
        Marker marker = reads ? marker(head.get("language")) : null;
        Highlights highlights = reads ? highlights(marker, head) : null;
        Hits.Why why = extras.explain() ? why(doc.doc, card, marker, highlights) : null;
        return new Hits.Hit(id, card, doc.score, extras.highlight() ? highlights : null, why);
    }

    private Marker marker(String language) {
        return markers.computeIfAbsent(
                Languages.field(language), field -> new Marker(sought.orElseThrow(), field, languages));
    }

    private static Highlights highlights(Marker marker, Map<String, String> head) {
        String title = head.getOrDefault("title", "");
        String summary = head.getOrDefault("summary", "");
        return new Highlights(
                Highlights.mark(title, marker.spans(title)), Highlights.mark(summary, marker.spans(summary)));
    }

    private Hits.Why why(int doc, byte[] card, Marker marker, Highlights highlights) throws IOException {
        List<String> fields = new ArrayList<>();
        if (highlights.title() != null) {
            fields.add("title");
        }
        if (highlights.summary() != null) {
            fields.add("summary");
        }
        CardText.lists(card).forEach((name, values) -> {
            if (values.stream().anyMatch(value -> !marker.spans(value).isEmpty())) {
                fields.add(name);
            }
        });
        return new Hits.Why(fields, neutral(searcher.explain(query, doc), DEEPEST));
    }

    /** What the similarity is called here is nobody's business. */
    private static String plain(String description) {
        return description.replace(" [" + WordScores.class.getSimpleName() + "]", "");
    }

    private static Hits.Explanation neutral(Explanation explanation, int depth) {
        List<Hits.Explanation> details = new ArrayList<>();
        for (Explanation detail : explanation.getDetails()) {
            if (depth > 1) {
                details.add(neutral(detail, depth - 1));
            }
        }
        return new Hits.Explanation(explanation.getValue().doubleValue(), plain(explanation.getDescription()), details);
    }
}
