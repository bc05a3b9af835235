package dev.dateline.search.lucene.query;

import dev.dateline.search.ArticleFilter.ValueField;
import dev.dateline.search.ParsedQuery;
import dev.dateline.search.lucene.analysis.AnalyzedText;
import dev.dateline.search.lucene.core.RevisionSearcher;
import dev.dateline.search.lucene.query.PersonNameLookup.Person;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * Finds the articles of people whom a query may name in another form: by initials, short given names, or the surname
 * first. The words of the query alone would miss them, or rank others before them.
 */
final class PersonNameQuery {

    private static final float OTHER_FORM_WEIGHT = 3; // above two words that others have from two different names
    private static final float EXACT_WEIGHT = 1.5f; // its words are in the text, and found there, too
    private static final float LEAST_SHARE = 0.5f; // of the weight, for a person of few articles among namesakes

    private PersonNameQuery() {}

    /** Returns the query; empty if the text names nobody. */
    static Optional<Query> of(ParsedQuery parsed, RevisionSearcher searcher, Analyzer languages) throws IOException {
        List<Person> people = new PersonNameLookup(searcher.getIndexReader()).find(parsed);
        if (people.isEmpty() || isOrdinaryText(parsed, people, searcher, languages)) {
            return Optional.empty();
        }
        int most = people.get(0).articles();
        int all = people.stream().mapToInt(Person::articles).sum();
        double rarity = Math.log(1 + (double) searcher.getIndexReader().numDocs() / all);
        List<Query> queries = new ArrayList<>();
        for (Person person : people) {
            double share = LEAST_SHARE + (1 - LEAST_SHARE) * Math.log1p(person.articles()) / Math.log1p(most);
            double weight = rarity * share * (person.isExact() ? EXACT_WEIGHT : OTHER_FORM_WEIGHT);
            queries.add(new BoostQuery(new ConstantScoreQuery(articlesOf(person)), (float) weight));
        }
        return Optional.of(new DisjunctionMaxQuery(queries, 0));
    }

    private static Query articlesOf(Person person) {
        return new BooleanQuery.Builder()
                .add(new TermQuery(new Term(ValueField.AUTHOR.name(), person.normalized())), Occur.SHOULD)
                .add(new TermQuery(new Term(ValueField.PERSON.name(), person.normalized())), Occur.SHOULD)
                .build();
    }

    /**
     * Returns whether the words are used together in more articles than the people have: New Deal is not Newton Deal.
     * Initials are not used so.
     */
    private static boolean isOrdinaryText(
            ParsedQuery parsed, List<Person> people, RevisionSearcher searcher, Analyzer languages) throws IOException {
        boolean hasInitial = parsed.clauses().stream()
                .anyMatch(clause -> isInitial(clause.alternatives().get(0).text()));
        if (hasInitial || people.stream().anyMatch(Person::isExact)) {
            return false;
        }
        int articles = people.stream().mapToInt(Person::articles).sum();
        String words = parsed.clauses().stream()
                .map(clause -> clause.alternatives().get(0).text())
                .collect(Collectors.joining(" "));
        BooleanQuery.Builder phrases = new BooleanQuery.Builder();
        for (String field : searcher.textFields()) {
            AnalyzedText terms = AnalyzedText.analyze(words, field, languages);
            if (!terms.isEmpty()) {
                phrases.add(terms.toPhraseQuery(), Occur.SHOULD);
            }
        }
        return MatchCounter.countUpTo(articles + 1, phrases.build(), searcher) > articles;
    }

    private static boolean isInitial(String word) {
        return word.codePoints().filter(Character::isLetter).count() == 1;
    }
}
