package dev.dateline.search.lucene.query;

import dev.dateline.search.ParsedQuery;
import dev.dateline.search.lucene.analysis.AnalyzedText;
import dev.dateline.search.lucene.core.IndexFields;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/**
 * The last word of a query, which is still being typed: it also stands for every word that begins so. All of them
 * match; the most frequent ones are also scored like words of the query.
 */
public final class LastWordPrefix {

    private static final int MIN_LENGTH = 2;
    private static final int MAX_SCORED_WORDS = 20;
    private static final int MAX_SCANNED_WORDS = 2_000; // the others match with the least score
    private static final float MIN_SCORE = 0.01f;

    private final List<String> before;
    private final String prefix;
    private final List<String> scoredWords;

    private LastWordPrefix(List<String> before, String prefix, List<String> scoredWords) {
        this.before = before;
        this.prefix = prefix;
        this.scoredWords = scoredWords;
    }

    /** Returns the begun word of a query; empty when it has none, or one of a single letter. */
    static Optional<LastWordPrefix> of(ParsedQuery parsed, Analyzer analyzer, IndexReader reader) throws IOException {
        Optional<String> text = parsed.typedPrefix().map(ParsedQuery.TermOrPhrase::text);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        List<String> parts = parts(text.get(), analyzer);
        String prefix = prefixOf(text.get(), analyzer).orElse(null);
        return prefix == null
                ? Optional.empty()
                : Optional.of(new LastWordPrefix(
                        parts.subList(0, parts.size() - 1), prefix, mostFrequent(prefix, MAX_SCORED_WORDS, reader)));
    }

    /**
     * Returns what the words begin with that a begun word stands for, in lower case and without accents; empty when it
     * stands only for itself.
     */
    public static Optional<String> prefixOf(String text, Analyzer analyzer) {
        List<String> parts = parts(text, analyzer);
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(parts.get(parts.size() - 1)).filter(last -> last.length() >= MIN_LENGTH);
    }

    private static List<String> parts(String text, Analyzer analyzer) {
        return AnalyzedText.analyze(text, IndexFields.UNSTEMMED_WORDS, analyzer).parts().stream()
                .map(AnalyzedText.PositionedTerm::text)
                .toList();
    }

    /**
     * Returns the words that begin with a prefix and that most articles have, in alphabetical order. Of a prefix that
     * very many words have, only the first of these are looked at.
     *
     * @param beginning the prefix, in lower case and without accents
     */
    public static List<String> mostFrequent(String beginning, int size, IndexReader reader) throws IOException {
        BytesRef prefix = new BytesRef(beginning);
        record Word(String text, int count) {}
        PriorityQueue<Word> best =
                new PriorityQueue<>(Comparator.comparingInt(Word::count).thenComparing(Word::text));
        Terms terms = MultiTerms.getTerms(reader, IndexFields.UNSTEMMED_WORDS);
        if (terms != null) {
            TermsEnum all = terms.iterator();
            boolean more = all.seekCeil(prefix) != TermsEnum.SeekStatus.END;
            for (int i = 0; more && i < MAX_SCANNED_WORDS && StringHelper.startsWith(all.term(), prefix); i++) {
                best.add(new Word(all.term().utf8ToString(), all.docFreq()));
                if (best.size() > size) {
                    best.poll();
                }
                more = all.next() != null;
            }
        }
        return best.stream().map(Word::text).sorted().toList();
    }

    /**
     * Returns the query for this word in the field of a language.
     *
     * @param asTyped the query for the word as if it were complete
     */
    Query toQuery(Query asTyped, String field, Analyzer analyzer) {
        List<Query> alternatives = new ArrayList<>(List.of(asTyped));
        for (String word : scoredWords) {
            AnalyzedText terms = AnalyzedText.analyze(word, field, analyzer);
            if (!terms.isEmpty()) {
                alternatives.add(withBefore(terms.toQuery(true)));
            }
        }
        Query any = withBefore(new PrefixQuery(new Term(IndexFields.UNSTEMMED_WORDS, prefix)));
        alternatives.add(new BoostQuery(new ConstantScoreQuery(any), MIN_SCORE));
        return new DisjunctionMaxQuery(alternatives, 0);
    }

    private Query withBefore(Query last) {
        if (before.isEmpty()) {
            return last;
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder().add(last, Occur.MUST);
        before.forEach(word -> all.add(new TermQuery(new Term(IndexFields.UNSTEMMED_WORDS, word)), Occur.FILTER));
        return all.build();
    }
}
