package dev.dateline.search.lucene;

import dev.dateline.article.ArticleView;
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
 * The words that tell an article from others: often in it, and in few others.
 *
 * @param written the words as they stand in the article, by term, the most telling first
 */
record TellingWords(String field, Map<String, String> written) {

    private static final int MOST = 15;
    private static final int SHORTEST = 3;
    private static final int FEW_ARTICLES = 50;
    private static final double COMMON = 0.1; // of all articles

    static TellingWords of(ArticleView article, RevisionSearcher searcher, Languages languages) throws IOException {
        String field = Languages.field(article.language());
        String text =
                article.title() + "\n" + article.title() + "\n" + (article.summary() == null ? "" : article.summary());
        Map<String, String> written = new LinkedHashMap<>();
        Map<String, Integer> counts = new HashMap<>();
        read(text, field, languages, (term, word) -> {
            written.putIfAbsent(term, word);
            counts.merge(term, 1, Integer::sum);
        });
        Map<String, Double> weights = new HashMap<>();
        for (Map.Entry<String, Integer> term : counts.entrySet()) {
            double weight = weight(new Term(field, term.getKey()), term.getValue(), searcher);
            if (weight > 0 && !StopWords.contain(written.get(term.getKey()), true)) {
                weights.put(term.getKey(), weight);
            }
        }
        return new TellingWords(field, best(weights, written));
    }

    private static Map<String, String> best(Map<String, Double> weights, Map<String, String> written) {
        return weights.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST)
                .collect(Collectors.toMap(
                        Map.Entry::getKey, term -> written.get(term.getKey()), (a, b) -> a, LinkedHashMap::new));
    }

    private static double weight(Term term, int count, RevisionSearcher searcher) throws IOException {
        int all = searcher.getIndexReader().numDocs();
        int have = searcher.getIndexReader().docFreq(term);
        boolean isCommon = all > FEW_ARTICLES && have > COMMON * all;
        return have == 0 || isCommon || term.text().length() < SHORTEST ? 0 : count * Math.log(1 + (double) all / have);
    }

    /** A word of a text. */
    private interface Reader {
        void read(String term, String word);
    }

    private static void read(String text, String field, Languages languages, Reader reader) throws IOException {
        try (TokenStream stream = languages.tokenStream(field, text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                reader.read(term.toString(), text.substring(offset.startOffset(), offset.endOffset()));
            }
            stream.end();
        }
    }

    List<Term> terms() {
        return written.keySet().stream().map(term -> new Term(field, term)).toList();
    }

    /** Those that are in a text too, the most telling first. */
    Collection<String> in(String text, Languages languages) throws IOException {
        Set<String> there = new HashSet<>();
        read(text, field, languages, (term, word) -> there.add(term));
        return written.entrySet().stream()
                .filter(word -> there.contains(word.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }
}
