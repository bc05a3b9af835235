package dev.dateline.search.lucene.query;

import dev.dateline.search.FullTextQuery.MatchMode;
import dev.dateline.search.ParsedQuery;
import dev.dateline.search.lucene.analysis.AnalyzedText;
import dev.dateline.search.lucene.analysis.StopWords;
import dev.dateline.search.lucene.core.IndexFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;

/** Builds the query for a parsed text on the field of one language. */
public final class LanguageQuery {

    private static final int MAX_WORDS_ALL_REQUIRED = 3;
    private static final int PAIR_SLOP = 2; // the maximum distance of two adjacent query words
    private static final int MAX_SLOPPY_PAIR_WORDS =
            4; // longer queries boost exact adjacency only, which is far cheaper
    private static final float PAIR_BOOST = 0.2f;
    private static final int MAX_PAIRS = 12; // each costs as much as several words

    private final MatchMode match;
    private final String field;
    private final Analyzer analyzer;
    private final Optional<LastWordPrefix> prefix;
    private final List<Query> phrases = new ArrayList<>();
    private final List<Query> words = new ArrayList<>();
    private final List<Query> stopWords = new ArrayList<>();
    private final List<AnalyzedText> singleTerms = new ArrayList<>();

    private LanguageQuery(MatchMode match, String field, Analyzer analyzer, Optional<LastWordPrefix> prefix) {
        this.prefix = prefix;
        this.match = match;
        this.field = field;
        this.analyzer = analyzer;
    }

    /**
     * Returns the query; empty if the text has no words in this language.
     *
     * @param prefix the word of the text that is still being typed
     */
    static Optional<Query> of(
            ParsedQuery parsed, MatchMode match, String field, Analyzer analyzer, Optional<LastWordPrefix> prefix) {
        LanguageQuery query = new LanguageQuery(match, field, analyzer, prefix);
        for (int i = 0; i < parsed.clauses().size(); i++) {
            query.addClause(parsed.clauses().get(i), i == 0);
        }
        return query.build();
    }

    private void addClause(ParsedQuery.Clause clause, boolean isFirst) {
        List<ParsedQuery.TermOrPhrase> contentTerms = contentAlternatives(clause, isFirst, field);
        boolean isFiller = contentTerms.isEmpty();
        boolean isAlone = clause.alternatives().size() == 1;
        boolean isPhrase = clause.alternatives().get(0).isPhrase();
        List<Query> alternatives = new ArrayList<>();
        for (ParsedQuery.TermOrPhrase alternative : isFiller ? clause.alternatives() : contentTerms) {
            AnalyzedText terms = AnalyzedText.analyze(alternative.text(), field, analyzer);
            if (!terms.isEmpty()) {
                Query asTyped = alternative.isPhrase() ? terms.toPhraseQuery() : terms.toQuery(match != MatchMode.ANY);
                boolean isPrefix = alternative.isPrefix() && prefix.isPresent();
                alternatives.add(isPrefix ? prefix.get().toQuery(asTyped, field, analyzer) : asTyped);
                if (!isPrefix && isAlone && !isFiller && !isPhrase) {
                    singleTerms.add(terms);
                }
            }
        }
        if (!alternatives.isEmpty()) {
            List<Query> kind = isFiller ? stopWords : isAlone && isPhrase ? phrases : words;
            kind.add(disjunction(alternatives, 1));
        }
    }

    /** Returns the alternatives of a clause that carry meaning; empty if the clause consists of stop words only. */
    public static List<ParsedQuery.TermOrPhrase> contentAlternatives(
            ParsedQuery.Clause clause, boolean isFirst, String field) {
        if (!field.equals(IndexFields.TEXT)) {
            return clause.alternatives();
        }
        boolean isChoice = clause.alternatives().size() > 1;
        return clause.alternatives().stream()
                .filter(alternative -> alternative.isPhrase()
                        || (isChoice && isAcronym(alternative.text()))
                        || !StopWords.isStopWord(alternative.text(), isFirst && !isChoice))
                .toList();
    }

    /**
     * Returns whether an alternative, as in {@code UNICEF OR WHO}, is written as an acronym and therefore not a stop
     * word.
     */
    private static boolean isAcronym(String word) {
        return word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
    }

    private Optional<Query> build() {
        List<Query> counted = words.isEmpty() && phrases.isEmpty() ? stopWords : words;
        if (counted.isEmpty() && phrases.isEmpty()) {
            return Optional.empty();
        }
        Query wanted = match == MatchMode.ANY ? anyOf(counted) : requiredQuery(counted);
        List<Query> pairs = pairQueries();
        if (pairs.isEmpty()) {
            return Optional.of(wanted);
        }
        BooleanQuery.Builder boosted = new BooleanQuery.Builder().add(wanted, Occur.MUST);
        pairs.forEach(pair -> boosted.add(pair, Occur.SHOULD));
        return Optional.of(boosted.build());
    }

    private Query anyOf(List<Query> counted) {
        List<Query> all = new ArrayList<>(phrases);
        all.addAll(counted);
        return disjunction(all, 1);
    }

    /** Requires all phrases and, of the other clauses, as many as the match mode demands. */
    private Query requiredQuery(List<Query> counted) {
        if (phrases.isEmpty()) {
            return disjunction(counted, requiredCount(counted.size()));
        }
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        phrases.forEach(phrase -> query.add(phrase, Occur.MUST));
        if (!counted.isEmpty()) {
            query.add(disjunction(counted, requiredCount(counted.size())), Occur.MUST);
        }
        return query.build();
    }

    private int requiredCount(int count) {
        return match == MatchMode.ALL || count <= MAX_WORDS_ALL_REQUIRED ? count : (2 * count + 2) / 3;
    }

    private static Query disjunction(List<Query> queries, int needed) {
        if (queries.size() == 1) {
            return queries.get(0);
        }
        BooleanQuery.Builder any = new BooleanQuery.Builder().setMinimumNumberShouldMatch(needed);
        queries.forEach(query -> any.add(query, Occur.SHOULD));
        return any.build();
    }

    /** Returns queries that boost articles in which adjacent words of the query occur near each other. */
    private List<Query> pairQueries() {
        List<Query> pairs = new ArrayList<>();
        for (int i = 1; i < singleTerms.size() && pairs.size() < MAX_PAIRS; i++) {
            AnalyzedText left = singleTerms.get(i - 1);
            AnalyzedText right = singleTerms.get(i);
            if (left.isSingleTerm()
                    && right.isSingleTerm()
                    && !left.singleTerm().equals(right.singleTerm())) {
                PhraseQuery near = new PhraseQuery(
                        singleTerms.size() <= MAX_SLOPPY_PAIR_WORDS ? PAIR_SLOP : 0,
                        field,
                        left.singleTerm().text(),
                        right.singleTerm().text());
                pairs.add(new BoostQuery(near, PAIR_BOOST));
            }
        }
        return pairs;
    }
}
