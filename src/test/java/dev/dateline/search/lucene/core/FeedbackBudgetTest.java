package dev.dateline.search.lucene.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.article.ArticleStatus;
import dev.dateline.search.ArticleFilter;
import dev.dateline.search.FullTextQuery;
import dev.dateline.search.FullTextQuery.MatchMode;
import dev.dateline.search.SearchRequest;
import dev.dateline.search.lucene.analysis.PerLanguageAnalyzer;
import dev.dateline.search.lucene.query.PseudoRelevanceFeedback;
import dev.dateline.search.lucene.query.PseudoRelevanceFeedback.Ranking;
import dev.dateline.search.lucene.query.TextQueryBuilder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.Query;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;

/** Where there is no time for feedback, a list is ranked without it. */
class FeedbackBudgetTest {

    private static final String TEXT = "sailors fortress island rising ";
    private static final List<SearchRequest.SortClause> BY_RELEVANCE =
            List.of(new SearchRequest.SortClause(SearchRequest.SortKey.RELEVANCE, true));
    private static final ArticleFilter FILTER = new ArticleFilter(
            Optional.of(new FullTextQuery(TEXT, MatchMode.ANY)),
            List.of(),
            Map.of(),
            Optional.empty(),
            Set.of(ArticleStatus.PUBLISHED),
            Optional.empty());

    private final PerLanguageAnalyzer languages = new PerLanguageAnalyzer();

    private RevisionSearcher searcher() throws IOException {
        IndexWriter writer = new IndexWriter(new ByteBuffersDirectory(), new IndexWriterConfig(languages));
        for (int i = 0; i < 100; i++) {
            String text = i < 3 ? TEXT + "kronstadt" : i < 5 ? "rising" : "other";
            Document document = new Document();
            document.add(new TextField(IndexFields.TEXT, text, Field.Store.NO));
            document.add(new SortedDocValuesField(IndexFields.ID, new BytesRef("a" + i)));
            String json = "{\"title\":\"%s\",\"summary\":null,\"language\":null}".formatted(text);
            document.add(new BinaryDocValuesField(
                    IndexFields.ARTICLE_JSON, new BytesRef(json.getBytes(StandardCharsets.UTF_8))));
            writer.addDocument(document);
        }
        return RevisionSearcher.of(DirectoryReader.open(writer), new ReaderCache(), 1, Set.of(ArticleStatus.PUBLISHED));
    }

    private Ranking ranking(Duration budget) throws IOException {
        RevisionSearcher searcher = searcher();
        Query query = searcher.rewrite(new TextQueryBuilder(languages).build(FILTER, searcher));
        return new PseudoRelevanceFeedback(searcher, languages, budget).rerank(query, FILTER, BY_RELEVANCE);
    }

    @Test
    void feedbackGivesWayWhereItsTimeIsOver() throws IOException {
        Ranking ranking = ranking(Duration.ZERO);
        assertThat(ranking.gaveWay()).isTrue();
        assertThat(ranking.query().toString()).contains("fortress").doesNotContain("kronstadt");
    }

    @Test
    void feedbackIsGivenWhereThereIsTime() throws IOException {
        Ranking ranking = ranking(Duration.ofMinutes(10));
        assertThat(ranking.gaveWay()).isFalse();
        assertThat(ranking.query().toString()).contains("kronstadt");
    }
}
