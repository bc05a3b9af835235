package dev.dateline.search.lucene.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One disjunction finds what required and optional clauses find, with the same scores. */
class ExpandedQueryTest {

    private static final int ARTICLES = 2_000;

    private static String word(Random random) {
        return "w" + (int) Math.abs(random.nextGaussian() * 12);
    }

    private static TermQuery term(Random random) {
        return new TermQuery(new Term("text", word(random)));
    }

    private static Query words(Random random) {
        List<String> words = List.of(word(random), word(random), word(random));
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        words.forEach(word -> any.add(new TermQuery(new Term("text", word)), Occur.SHOULD));
        PhraseQuery pair = new PhraseQuery("text", words.get(0), words.get(1));
        return new BooleanQuery.Builder()
                .add(any.build(), Occur.MUST)
                .add(new BoostQuery(pair, 0.2f), Occur.SHOULD)
                .build();
    }

    private static Query either(Query one, Query other) {
        return new BooleanQuery.Builder()
                .add(one, Occur.SHOULD)
                .add(other, Occur.SHOULD)
                .build();
    }

    private static Query filtered(Query query, Random random) {
        return new BooleanQuery.Builder()
                .add(query, Occur.MUST)
                .add(term(random), Occur.FILTER)
                .add(term(random), Occur.MUST_NOT)
                .build();
    }

    private static Map<Integer, Float> scores(IndexSearcher searcher, Query query, int size) throws IOException {
        Map<Integer, Float> scores = new TreeMap<>();
        for (ScoreDoc doc : searcher.search(query, size).scoreDocs) {
            scores.put(doc.doc, doc.score);
        }
        return scores;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void aDisjunctionHasTheSameMatchesAndScores(long seed) throws IOException {
        Random random = new Random(seed);
        try (Directory directory = new ByteBuffersDirectory()) {
            try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(new WhitespaceAnalyzer()))) {
                for (int i = 0; i < ARTICLES; i++) {
                    StringBuilder text = new StringBuilder();
                    for (int k = 0; k < 1 + i % 20; k++) {
                        text.append(word(random)).append(' ');
                    }
                    Document document = new Document();
                    document.add(new TextField("text", text.toString(), Field.Store.NO));
                    writer.addDocument(document);
                }
            }
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                IndexSearcher searcher = new IndexSearcher(reader);
                for (int i = 0; i < 20; i++) {
                    Query words = words(random);
                    for (Query one : List.of(words, either(words, words(random)), filtered(words, random))) {
                        compare(searcher, searcher.rewrite(one), List.of(term(random), term(random)));
                        compare(searcher, searcher.rewrite(one), List.of());
                    }
                }
            }
        }
    }

    private static void compare(IndexSearcher searcher, Query query, List<Query> others) throws IOException {
        BooleanQuery.Builder plain = new BooleanQuery.Builder().add(query, Occur.MUST);
        others.forEach(other -> plain.add(other, Occur.SHOULD));
        Map<Integer, Float> expected = scores(searcher, plain.build(), ARTICLES);
        Query expanded = ExpandedQuery.of(query, others);
        assertThat(searcher.count(expanded)).isEqualTo(expected.size());
        Map<Integer, Float> found = scores(searcher, expanded, ARTICLES);
        assertThat(found.keySet()).isEqualTo(expected.keySet());
        found.forEach((doc, score) -> assertThat(score).isCloseTo(expected.get(doc), within(score)));
        List<Float> best = expected.values().stream()
                .sorted((one, other) -> Float.compare(other, one))
                .limit(5)
                .toList();
        List<Float> top = scores(searcher, expanded, 5).values().stream()
                .sorted((one, other) -> Float.compare(other, one))
                .toList();
        for (int i = 0; i < top.size(); i++) {
            assertThat(top.get(i)).isCloseTo(best.get(i), within(best.get(i)));
        }
        Query nested = new BooleanQuery.Builder()
                .add(expanded, Occur.MUST)
                .add(query, Occur.FILTER)
                .build();
        assertThat(scores(searcher, nested, ARTICLES).keySet()).isEqualTo(expected.keySet());
    }

    private static org.assertj.core.data.Offset<Float> within(float score) {
        return org.assertj.core.data.Offset.offset(score * 1e-5f);
    }
}
