package dev.dateline.search.lucene.query;

import dev.dateline.search.ArticleFilter;
import dev.dateline.search.FullTextQuery;
import dev.dateline.search.FullTextQuery.MatchMode;
import dev.dateline.search.ParsedQuery;
import dev.dateline.search.lucene.analysis.AnalyzedText;
import dev.dateline.search.lucene.analysis.AnalyzedText.PositionedTerm;
import dev.dateline.search.lucene.analysis.PerLanguageAnalyzer;
import dev.dateline.search.lucene.core.RevisionSearcher;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;

/** Builds the query for a full-text query string. */
public final class TextQueryBuilder {

    private final PerLanguageAnalyzer languages;

    public TextQueryBuilder(PerLanguageAnalyzer languages) {
        this.languages = languages;
    }

    /** Returns the query for the text of a filter; null when it has none. */
    public Query build(ArticleFilter filter, RevisionSearcher searcher) throws IOException {
        return filter.text().isEmpty() ? null : build(filter.text().get(), searcher);
    }

    /**
     * Returns the query for a text, in which as many words must occur as its match mode demands.
     *
     * @param searcher the searcher of the index that is searched
     */
    Query build(FullTextQuery text, RevisionSearcher searcher) throws IOException {
        Query query = buildOne(text, searcher);
        return text.other().isEmpty()
                ? query
                : disjunction(List.of(query, buildOne(text.other().get(), searcher)));
    }

    private Query buildOne(FullTextQuery text, RevisionSearcher searcher) throws IOException {
        ParsedQuery parsed = text.parse();
        List<String> fields = searcher.textFields();
        Optional<LastWordPrefix> prefix = LastWordPrefix.of(parsed, languages, searcher.getIndexReader());
        List<Query> not =
                fields.stream().flatMap(field -> excludedPhrases(parsed, field)).toList();
        List<Query> included = new ArrayList<>();
        for (String field : fields) {
            LanguageQuery.of(parsed, text.match(), field, languages, prefix, searcher.getIndexReader())
                    .ifPresent(included::add);
        }
        if (included.isEmpty()) {
            return parsed.clauses().isEmpty() && !not.isEmpty()
                    ? DateQueries.complement(disjunction(not))
                    : new MatchNoDocsQuery("no words");
        }
        Query scored = included.size() == 1
                ? included.get(0)
                : new CrossLanguageQuery(disjunction(included), fields, termsByWord(parsed, fields));
        if (not.isEmpty()) {
            return withPeople(scored, parsed, text.match(), searcher);
        }
        BooleanQuery.Builder query = new BooleanQuery.Builder().add(scored, Occur.MUST);
        not.forEach(words -> query.add(words, Occur.MUST_NOT));
        return query.build();
    }

    /** Returns whether a text names authors or people, if in another form. */
    boolean isName(FullTextQuery text, RevisionSearcher searcher) throws IOException {
        return PersonNameQuery.of(text.parse(), searcher, languages).isPresent();
    }

    private Query withPeople(Query scored, ParsedQuery parsed, MatchMode match, RevisionSearcher searcher)
            throws IOException {
        Optional<Query> people =
                match == MatchMode.ALL ? Optional.empty() : PersonNameQuery.of(parsed, searcher, languages);
        return people.isEmpty() ? scored : disjunction(List.of(scored, people.get()));
    }

    /** Returns the terms that stand for each word in the fields of the languages. */
    private Set<List<Term>> termsByWord(ParsedQuery parsed, Collection<String> fields) {
        return parsed.clauses().stream()
                .flatMap(clause -> clause.alternatives().stream())
                .flatMap(words -> termsByPosition(words.text(), fields).stream())
                .collect(Collectors.toSet());
    }

    /** Where languages split a text differently, its terms correspond only among those that split it alike. */
    private Collection<List<Term>> termsByPosition(String text, Collection<String> fields) {
        Map<String, List<Term>> terms = new LinkedHashMap<>();
        for (String field : fields) {
            List<PositionedTerm> parts =
                    AnalyzedText.analyze(text, field, languages).parts();
            for (int i = 0; i < parts.size(); i++) {
                terms.computeIfAbsent(i + " of " + parts.size(), place -> new ArrayList<>())
                        .add(new Term(field, parts.get(i).text()));
            }
        }
        return terms.values();
    }

    private Stream<Query> excludedPhrases(ParsedQuery parsed, String field) {
        return parsed.exclusions().stream()
                .map(words -> AnalyzedText.analyze(words.text(), field, languages))
                .filter(terms -> !terms.isEmpty())
                .map(AnalyzedText::toPhraseQuery);
    }

    /** Combines queries, such as those of all languages: an article has one language, so at most one of them scores. */
    private static Query disjunction(List<Query> queries) {
        if (queries.size() == 1) {
            return queries.get(0);
        }
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        queries.forEach(query -> any.add(query, Occur.SHOULD));
        return any.build();
    }
}
