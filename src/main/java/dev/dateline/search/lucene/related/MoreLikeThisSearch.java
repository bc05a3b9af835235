package dev.dateline.search.lucene.related;

import dev.dateline.article.ArticleView;
import dev.dateline.article.DateView;
import dev.dateline.date.DateMatch;
import dev.dateline.date.Edtf;
import dev.dateline.search.ArticleFilter.ValueField;
import dev.dateline.search.RelatedResult;
import dev.dateline.search.RelatedResult.Reason;
import dev.dateline.search.lucene.analysis.PerLanguageAnalyzer;
import dev.dateline.search.lucene.core.DocValuesReader;
import dev.dateline.search.lucene.core.IndexFields;
import dev.dateline.search.lucene.core.KeywordNormalizer;
import dev.dateline.search.lucene.core.RevisionSearcher;
import dev.dateline.search.lucene.list.SearchExecutor;
import dev.dateline.search.lucene.query.SortFactory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;

/** Finds articles that share names, a period or significant terms with an article, and reports what they share. */
public final class MoreLikeThisSearch {

    private static final int MAX_SHARED_WORDS = 3;
    private static final List<ValueField> REASON_ORDER =
            List.of(ValueField.TOPIC, ValueField.PERSON, ValueField.AUTHOR, ValueField.PLACE);

    private final PerLanguageAnalyzer languages;

    public MoreLikeThisSearch(PerLanguageAnalyzer languages) {
        this.languages = languages;
    }

    /** Returns at most {@code size} related articles, most similar first, without the article itself. */
    public RelatedResult search(RevisionSearcher shared, ArticleView article, int size) throws IOException {
        MoreLikeThisQuery characteristics = MoreLikeThisQuery.of(article, shared, languages);
        RevisionSearcher searcher = shared.withTimeout(SearchExecutor.MAX_SEARCH_TIME);
        Optional<Query> similar = characteristics.toQuery();
        List<RelatedResult.Item> items = new ArrayList<>();
        if (similar.isPresent()) {
            List<ScoreDoc> docs = List.of(best(searcher, excludeArticle(similar.get(), article.id()), size));
            List<String> ids = DocValuesReader.readIds(searcher, docs);
            List<byte[]> serialized = DocValuesReader.readAllJson(searcher, docs);
            for (int i = 0; i < docs.size(); i++) {
                items.add(new RelatedResult.Item(
                        ids.get(i), serialized.get(i), reasons(characteristics, serialized.get(i))));
            }
        }
        searcher.throwIfTimedOut();
        return new RelatedResult(items, searcher.revision());
    }

    /** Returns the best matches; equal scores are ordered by id. */
    private static ScoreDoc[] best(RevisionSearcher searcher, Query query, int size) throws IOException {
        return searcher.search(query, new TopFieldCollectorManager(SortFactory.BY_RELEVANCE, size, null, size))
                .scoreDocs;
    }

    private static Query excludeArticle(Query similar, String id) {
        return new BooleanQuery.Builder()
                .add(similar, Occur.MUST)
                .add(new TermQuery(new Term(IndexFields.ID, id)), Occur.MUST_NOT)
                .build();
    }

    private List<Reason> reasons(MoreLikeThisQuery characteristics, byte[] json) throws IOException {
        ComparedContent other = ComparedContent.read(json);
        List<Reason> reasons = new ArrayList<>();
        for (ValueField field : REASON_ORDER) {
            Set<String> there = other.names(field).stream()
                    .map(KeywordNormalizer::normalize)
                    .collect(Collectors.toSet());
            characteristics.names().get(field).stream()
                    .filter(name -> there.contains(KeywordNormalizer.normalize(name)))
                    .forEach(name -> reasons.add(new Reason(field.name(), name)));
        }
        characteristics.periods().stream()
                .filter(date -> isAbout(other, date))
                .forEach(date -> reasons.add(new Reason("period", date.display())));
        if (PerLanguageAnalyzer.fieldFor(other.language())
                .equals(characteristics.words().field())) {
            characteristics.words().sharedWords(other.text(), languages).stream()
                    .limit(MAX_SHARED_WORDS)
                    .forEach(word -> reasons.add(new Reason("words", word)));
        }
        return reasons;
    }

    private static boolean isAbout(ComparedContent other, DateView date) {
        Edtf period = Edtf.parse(date.edtf());
        return other.aboutDates().stream().anyMatch(about -> Edtf.parse(about).matches(period, DateMatch.OVERLAPS));
    }
}
