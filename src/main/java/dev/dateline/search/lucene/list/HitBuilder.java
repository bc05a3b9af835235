package dev.dateline.search.lucene.list;

import dev.dateline.search.FullTextQuery;
import dev.dateline.search.Highlights;
import dev.dateline.search.ParsedQuery;
import dev.dateline.search.SearchRequest;
import dev.dateline.search.SearchResult;
import dev.dateline.search.lucene.analysis.PerLanguageAnalyzer;
import dev.dateline.search.lucene.core.ArticleJsonReader;
import dev.dateline.search.lucene.core.ArticleSimilarity;
import dev.dateline.search.lucene.core.DocValuesReader;
import dev.dateline.search.lucene.core.RevisionSearcher;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;

/** Builds hits from the documents that a query found. */
final class HitBuilder {

    private static final int MAX_EXPLANATION_DEPTH = 7; // levels of a score explanation

    private final RevisionSearcher searcher;
    private final Query query;
    private final Optional<ParsedQuery> parsedQuery;
    private final SearchRequest.IncludeOptions include;
    private final PerLanguageAnalyzer languages;
    private final Map<String, MatchHighlighter> highlighters = new HashMap<>();

    HitBuilder(RevisionSearcher searcher, Query query, SearchRequest listing, PerLanguageAnalyzer languages) {
        this.searcher = searcher;
        this.query = query;
        this.parsedQuery = listing.filter().text().map(FullTextQuery::parseAll);
        this.include = listing.include();
        this.languages = languages;
    }

    List<SearchResult.Hit> build(List<ScoreDoc> docs) throws IOException {
        List<SearchResult.Hit> hits = new ArrayList<>();
        List<String> ids = DocValuesReader.readIds(searcher, docs);
        List<byte[]> serialized = DocValuesReader.readAllJson(searcher, docs);
        for (int i = 0; i < docs.size(); i++) {
            hits.add(buildHit(docs.get(i), ids.get(i), serialized.get(i)));
        }
        return hits;
    }

    private SearchResult.Hit buildHit(ScoreDoc doc, String id, byte[] json) throws IOException {
        if (parsedQuery.isEmpty()) {
            return new SearchResult.Hit(
                    id,
                    json,
                    null,
                    null,
                    include.explain() ? new SearchResult.MatchExplanation(List.of(), null) : null);
        }
        boolean needsText = include.highlight() || include.explain();
        Map<String, String> head = needsText ? ArticleJsonReader.readHead(json) : Map.of();
        MatchHighlighter highlighter = needsText ? highlighter(head.get("language")) : null;
        Highlights highlights = needsText ? highlights(highlighter, head) : null;
        SearchResult.MatchExplanation why = include.explain() ? explain(doc.doc, json, highlighter, highlights) : null;
        return new SearchResult.Hit(id, json, doc.score, include.highlight() ? highlights : null, why);
    }

    private MatchHighlighter highlighter(String language) {
        return highlighters.computeIfAbsent(
                PerLanguageAnalyzer.fieldFor(language),
                field -> new MatchHighlighter(parsedQuery.orElseThrow(), field, languages));
    }

    private static Highlights highlights(MatchHighlighter highlighter, Map<String, String> head) {
        String title = head.getOrDefault("title", "");
        String summary = head.getOrDefault("summary", "");
        return new Highlights(
                Highlights.mark(title, highlighter.findSpans(title)),
                Highlights.mark(summary, highlighter.findSpans(summary)));
    }

    private SearchResult.MatchExplanation explain(
            int doc, byte[] json, MatchHighlighter highlighter, Highlights highlights) throws IOException {
        List<String> fields = new ArrayList<>();
        if (highlights.title() != null) {
            fields.add("title");
        }
        if (highlights.summary() != null) {
            fields.add("summary");
        }
        ArticleJsonReader.readLists(json).forEach((name, values) -> {
            if (values.stream().anyMatch(value -> !highlighter.findSpans(value).isEmpty())) {
                fields.add(name);
            }
        });
        return new SearchResult.MatchExplanation(
                fields, toScoreExplanation(searcher.explain(query, doc), MAX_EXPLANATION_DEPTH));
    }

    /** Removes the class name of the similarity, which is an implementation detail, from an explanation. */
    private static String stripSimilarityName(String description) {
        return description.replace(" [" + ArticleSimilarity.class.getSimpleName() + "]", "");
    }

    private static SearchResult.ScoreExplanation toScoreExplanation(Explanation explanation, int depth) {
        List<SearchResult.ScoreExplanation> details = new ArrayList<>();
        for (Explanation detail : explanation.getDetails()) {
            if (depth > 1) {
                details.add(toScoreExplanation(detail, depth - 1));
            }
        }
        return new SearchResult.ScoreExplanation(
                explanation.getValue().doubleValue(), stripSimilarityName(explanation.getDescription()), details);
    }
}
