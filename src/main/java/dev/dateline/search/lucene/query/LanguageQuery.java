package dev.dateline.search.lucene.query;

import dev.dateline.search.FullTextQuery.MatchMode;
import dev.dateline.search.ParsedQuery;
import dev.dateline.search.lucene.analysis.AnalyzedText;
import dev.dateline.search.lucene.analysis.StopWords;
import dev.dateline.search.lucene.core.IndexFields;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Builds the query for a parsed text on the field of one language. */
public final class LanguageQuery {

    private static final int MAX_WORDS_ALL_REQUIRED = 3;
    private static final int MAX_WORDS_REQUIRED = 6; // a longer text is a question in prose: any of its words
    private static final int MIN_RARE_WORDS = 2; // if fewer, common words are required too
    private static final double MAX_RARE_SHARE = 0.1; // of all articles; more common words say little
    private static final int MAX_RARE_ARTICLES = 20; // in a small archive, every word is in many of its articles
    private static final int PAIR_SLOP = 2; // the maximum distance of two adjacent query words
    private static final int MAX_SLOPPY_PAIR_WORDS =
            4; // longer queries boost exact adjacency only, which is far cheaper
    private static final float PAIR_BOOST = 0.2f;
    private static final int MAX_PAIRS = 12; // each costs as much as several words

    private final MatchMode match;
    private final String field;
    private final Analyzer analyzer;
    private final Optional<LastWordPrefix> prefix;
    private final IndexReader reader;
    private final List<Query> phrases = new ArrayList<>();
    private final List<Query> words = new ArrayList<>();
    private final List<Query> stopWords = new ArrayList<>();
    private final List<AnalyzedText> singleTerms = new ArrayList<>();

    private LanguageQuery(
            MatchMode match, String field, Analyzer analyzer, Optional<LastWordPrefix> prefix, IndexReader reader) {
        this.prefix = prefix;
        this.reader = reader;
        this.match = match;
        this.field = field;
        this.analyzer = analyzer;
    }

    /**
     * Returns the query; empty if the text has no words in this language.
     *
     * @param prefix the word of the text that is still being typed
     * @param reader the index that is searched
     */
    static Optional<Query> of(
            ParsedQuery parsed,
            MatchMode match,
            String field,
            Analyzer analyzer,
            Optional<LastWordPrefix> prefix,
            IndexReader reader)
            throws IOException {
        boolean isAny = match == MatchMode.AUTO && isProse(parsed);
        LanguageQuery query = new LanguageQuery(isAny ? MatchMode.ANY : match, field, analyzer, prefix, reader);
        for (QueryClauses.Clause clause : QueryClauses.of(parsed, field, analyzer)) {
            query.addClause(clause);
        }
        return query.build();
    }

    /** Returns whether a text is a question in prose rather than the words that must occur. */
    static boolean isProse(ParsedQuery parsed) {
        return contentClauses(parsed) > MAX_WORDS_REQUIRED;
    }

    /** Returns the number of clauses that carry meaning. */
    static int contentClauses(ParsedQuery parsed) {
        return (int) IntStream.range(0, parsed.clauses().size())
                .filter(i -> !contentAlternatives(parsed.clauses().get(i), i == 0, IndexFields.TEXT)
                        .isEmpty())
                .count();
    }

    private void addClause(QueryClauses.Clause clause) {
        List<Query> alternatives = new ArrayList<>();
        for (QueryClauses.Alternative alternative : clause.alternatives()) {
            AnalyzedText terms = alternative.terms();
            if (!terms.isEmpty()) {
                Query asTyped = alternative.isPhrase() ? terms.toPhraseQuery() : terms.toQuery(match != MatchMode.ANY);
                boolean isPrefix = alternative.isPrefix() && prefix.isPresent();
                alternatives.add(isPrefix ? prefix.get().toQuery(asTyped, field, analyzer) : asTyped);
                if (!isPrefix && clause.isAlone() && !clause.isFiller() && !clause.isPhrase()) {
                    singleTerms.add(terms);
                }
            }
        }
        if (!alternatives.isEmpty()) {
            List<Query> kind = clause.isFiller() ? stopWords : clause.isAlone() && clause.isPhrase() ? phrases : words;
            kind.add(disjunction(alternatives, 1));
        }
    }

    /** Returns the alternatives of a clause that carry meaning; empty if the clause consists of stop words only. */
    public static List<ParsedQuery.TermOrPhrase> contentAlternatives(
            ParsedQuery.Clause clause, boolean isFirst, String field) {
        boolean isChoice = clause.alternatives().size() > 1;
        if (isChoice && !field.equals(IndexFields.TEXT)) {
            return clause.alternatives(); // a choice between single words may be in another language than English
        }
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

    private Optional<Query> build() throws IOException {
        List<Query> counted = words.isEmpty() && phrases.isEmpty() ? stopWords : words;
        if (counted.isEmpty() && phrases.isEmpty()) {
            return Optional.empty();
        }
        List<Query> optional = pairQueries();
        if (match == MatchMode.AUTO && counted.size() > MAX_WORDS_ALL_REQUIRED) {
            List<Query> common = commonWords(counted);
            if (counted.size() - common.size() >= MIN_RARE_WORDS) {
                counted.removeAll(common);
                optional.addAll(common);
            }
        }
        Query wanted = match == MatchMode.ANY ? anyOf(counted) : requiredQuery(counted);
        if (optional.isEmpty()) {
            return Optional.of(wanted);
        }
        BooleanQuery.Builder boosted = new BooleanQuery.Builder().add(wanted, Occur.MUST);
        optional.forEach(query -> boosted.add(query, Occur.SHOULD));
        return Optional.of(boosted.build());
    }

    /** Returns the words that so many articles have that holding them says little of what an article is about. */
    private List<Query> commonWords(List<Query> queries) throws IOException {
        double limit = Math.max(MAX_RARE_ARTICLES, MAX_RARE_SHARE * reader.numDocs());
        List<Query> common = new ArrayList<>();
        for (Query query : queries) {
            if (query instanceof TermQuery word && reader.docFreq(word.getTerm()) > limit) {
                common.add(query);
            }
        }
        return common;
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
