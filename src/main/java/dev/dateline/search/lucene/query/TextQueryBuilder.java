package dev.dateline.search.lucene.query;

import dev.dateline.search.FullTextQuery;
import dev.dateline.search.FullTextQuery.MatchMode;
import dev.dateline.search.ParsedQuery;
import dev.dateline.search.lucene.analysis.AnalyzedText;
import dev.dateline.search.lucene.analysis.PerLanguageAnalyzer;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;

/** What was typed into the search box as a query. */
public final class TextQueryBuilder {

    private final PerLanguageAnalyzer languages;

    public TextQueryBuilder(PerLanguageAnalyzer languages) {
        this.languages = languages;
    }

    /**
     * The query for a text, in which so many of the words must occur as the match says.
     *
     * @param fields the fields of the languages that the index has
     */
    public Query build(FullTextQuery text, MatchMode match, Collection<String> fields) {
        ParsedQuery sought = text.parse();
        List<Query> not =
                fields.stream().flatMap(field -> excludedPhrases(sought, field)).toList();
        List<Query> wanted = fields.stream()
                .map(field -> LanguageQuery.of(sought, match, field, languages))
                .flatMap(Optional::stream)
                .toList();
        if (wanted.isEmpty()) {
            return sought.units().isEmpty() && !not.isEmpty()
                    ? DateQueries.complement(disjunction(not))
                    : new MatchNoDocsQuery("no words");
        }
        if (not.isEmpty()) {
            return disjunction(wanted);
        }
        BooleanQuery.Builder query = new BooleanQuery.Builder().add(disjunction(wanted), Occur.MUST);
        not.forEach(words -> query.add(words, Occur.MUST_NOT));
        return query.build();
    }

    private Stream<Query> excludedPhrases(ParsedQuery sought, String field) {
        return sought.not().stream()
                .map(words -> AnalyzedText.analyze(words.text(), field, languages))
                .filter(terms -> !terms.isEmpty())
                .map(AnalyzedText::toPhraseQuery);
    }

    /** An article is in one language, so of these one at most scores. */
    private static Query disjunction(List<Query> queries) {
        if (queries.size() == 1) {
            return queries.get(0);
        }
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        queries.forEach(query -> any.add(query, Occur.SHOULD));
        return any.build();
    }
}
