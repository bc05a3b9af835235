package dev.dateline.search.lucene.related;

import dev.dateline.article.ArticleView;
import dev.dateline.search.lucene.analysis.PerLanguageAnalyzer;
import dev.dateline.search.lucene.analysis.StopWords;
import dev.dateline.search.lucene.core.RevisionSearcher;
import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.index.Term;

/**
 * The terms that distinguish an article: frequent in it and rare in the others.
 *
 * @param field the text field of the article's language
 * @param written the words as spelled in the article, by term, the most significant first
 */
record SignificantTerms(String field, Map<String, String> written) {

    private static final int MAX_TERMS = 15;
    private static final int MIN_TERM_LENGTH = 3;
    private static final int MIN_ARTICLES_FOR_COMMON = 50;
    private static final double MAX_DOCUMENT_SHARE = 0.1; // of all articles

    static SignificantTerms extract(ArticleView article, RevisionSearcher searcher, PerLanguageAnalyzer languages)
            throws IOException {
        String field = PerLanguageAnalyzer.fieldFor(article.language());
        String text =
                article.title() + "\n" + article.title() + "\n" + (article.summary() == null ? "" : article.summary());
        Map<String, String> written = new LinkedHashMap<>();
        Map<String, Integer> counts = new HashMap<>();
        forEachTerm(text, field, languages, (term, word) -> {
            written.putIfAbsent(term, word);
            counts.merge(term, 1, Integer::sum);
        });
        Map<String, Double> weights = new HashMap<>();
        for (Map.Entry<String, Integer> term : counts.entrySet()) {
            double weight = weight(new Term(field, term.getKey()), term.getValue(), searcher);
            if (weight > 0 && !StopWords.isStopWord(written.get(term.getKey()), true)) {
                weights.put(term.getKey(), weight);
            }
        }
        return new SignificantTerms(field, topTerms(weights, written));
    }

    private static Map<String, String> topTerms(Map<String, Double> weights, Map<String, String> written) {
        return weights.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MAX_TERMS)
                .collect(Collectors.toMap(
                        Map.Entry::getKey, term -> written.get(term.getKey()), (a, b) -> a, LinkedHashMap::new));
    }

    private static double weight(Term term, int count, RevisionSearcher searcher) throws IOException {
        int all = searcher.getIndexReader().numDocs();
        int have = searcher.getIndexReader().docFreq(term);
        boolean isCommon = all > MIN_ARTICLES_FOR_COMMON && have > MAX_DOCUMENT_SHARE * all;
        return have == 0 || isCommon || term.text().length() < MIN_TERM_LENGTH
                ? 0
                : count * Math.log(1 + (double) all / have);
    }

    /** Accepts a term and the word it was produced from. */
    private interface TermConsumer {
        void accept(String term, String word);
    }

    private static void forEachTerm(String text, String field, PerLanguageAnalyzer languages, TermConsumer reader)
            throws IOException {
        try (TokenStream stream = languages.tokenStream(field, text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                reader.accept(term.toString(), text.substring(offset.startOffset(), offset.endOffset()));
            }
            stream.end();
        }
    }

    List<Term> terms() {
        return written.keySet().stream().map(term -> new Term(field, term)).toList();
    }

    /** Returns the words whose terms also occur in a text, the most significant first. */
    Collection<String> sharedWords(String text, PerLanguageAnalyzer languages) throws IOException {
        Set<String> there = new HashSet<>();
        forEachTerm(text, field, languages, (term, word) -> there.add(term));
        return written.entrySet().stream()
                .filter(word -> there.contains(word.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }
}
