package dev.dateline.search.lucene.suggest;

import dev.dateline.search.ArticleFilter;
import dev.dateline.search.CompletionResult;
import dev.dateline.search.FullTextQuery;
import dev.dateline.search.FullTextQuery.MatchMode;
import dev.dateline.search.lucene.analysis.PerLanguageAnalyzer;
import dev.dateline.search.lucene.core.ArticleJsonReader;
import dev.dateline.search.lucene.core.DocValuesReader;
import dev.dateline.search.lucene.core.IndexFields;
import dev.dateline.search.lucene.core.KeywordNormalizer;
import dev.dateline.search.lucene.core.RevisionSearcher;
import dev.dateline.search.lucene.document.WordPrefixes;
import dev.dateline.search.lucene.query.FilterQueryBuilder;
import dev.dateline.search.lucene.query.LastWordPrefix;
import dev.dateline.search.lucene.query.TextQueryBuilder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;

/**
 * Completes names that occur in titles and summaries and need not be values of articles. A name is what some articles
 * write with a capital within a sentence.
 */
final class TextNameCompletions {

    private static final int MIN_TYPED_LENGTH = 3; // of the longest word
    private static final int MIN_ARTICLES = 3; // a word of fewer is no frequent name
    private static final int MAX_WORDS = 5; // each is looked up in some articles
    private static final int MAX_READ_ARTICLES = 8;
    private static final Pattern NAME = Pattern.compile("(?<![\\p{L}\\p{N}])\\p{Lu}[\\p{L}\\p{M}'’-]*\\.?"
            + "(?: (?:(?:de|da|van|von|der|la|le|al|bin|ibn|of) )*\\p{Lu}[\\p{L}\\p{M}'’-]*\\.?)*");
    private static final Pattern SENTENCE_START = Pattern.compile("(?:^|[.!?:;\"“„»\\n]\\s*|\\n\\s*)$");

    private final TextQueryBuilder textQueries;

    TextNameCompletions(PerLanguageAnalyzer languages) {
        this.textQueries = new TextQueryBuilder(languages);
    }

    /** Returns the names with the typed words, those of most articles under the filter first. */
    List<CompletionResult.Item> complete(RevisionSearcher searcher, ArticleFilter filter, WordPrefixes words, int size)
            throws IOException {
        if (words.isEmpty() || words.longest().length() < MIN_TYPED_LENGTH) {
            return List.of();
        }
        Query filtered = FilterQueryBuilder.build(filter, null);
        Map<String, CompletionResult.Item> items = new HashMap<>();
        for (String word : LastWordPrefix.mostFrequent(words.longest(), MAX_WORDS, searcher.getIndexReader())) {
            Optional<String> name = mostFrequentName(articlesWith(word, filtered, searcher), word, words);
            if (name.isPresent()) {
                long count = count(name.get(), filter, searcher);
                if (count >= MIN_ARTICLES) {
                    items.put(name.get(), new CompletionResult.Item(null, null, name.get(), count));
                }
            }
        }
        return items.values().stream()
                .sorted(Comparator.comparingLong(CompletionResult.Item::count)
                        .reversed()
                        .thenComparing(CompletionResult.Item::value))
                .limit(size)
                .toList();
    }

    /** Counts what the list under the filter finds for the name. */
    private long count(String name, ArticleFilter filter, RevisionSearcher searcher) throws IOException {
        ArticleFilter named =
                filter.withText(Optional.of(new FullTextQuery(CompletionResult.asPhrase(name), MatchMode.AUTO)));
        return searcher.count(FilterQueryBuilder.build(named, textQueries.build(named, searcher)));
    }

    private static List<byte[]> articlesWith(String word, Query filtered, RevisionSearcher searcher)
            throws IOException {
        Query query = new BooleanQuery.Builder()
                .add(new TermQuery(new Term(IndexFields.UNSTEMMED_WORDS, word)), Occur.FILTER)
                .add(filtered, Occur.FILTER)
                .build();
        ScoreDoc[] some = searcher.search(query, MAX_READ_ARTICLES).scoreDocs;
        return some.length < MIN_ARTICLES ? List.of() : DocValuesReader.readAllJson(searcher, List.of(some));
    }

    /** Returns the name that most of the articles have; empty if the word is usually written small. */
    private static Optional<String> mostFrequentName(List<byte[]> articles, String word, WordPrefixes words)
            throws IOException {
        Map<String, Integer> names = new HashMap<>();
        int inNames = 0;
        for (byte[] article : articles) {
            Map<String, String> head = ArticleJsonReader.readHead(article);
            List<String> found = names(head.getOrDefault("summary", ""), word, words);
            found.addAll(names(head.getOrDefault("title", ""), word, words));
            inNames += found.isEmpty() ? 0 : 1;
            found.stream().distinct().forEach(name -> names.merge(name, 1, Integer::sum));
        }
        return 2 * inNames <= articles.size()
                ? Optional.empty()
                : names.entrySet().stream()
                        .max(Map.Entry.<String, Integer>comparingByValue()
                                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                        .map(Map.Entry::getKey);
    }

    /** Returns the names in a text with the typed words: only the word itself where a single one was typed. */
    private static List<String> names(String text, String word, WordPrefixes words) {
        List<String> found = new ArrayList<>();
        Matcher all = NAME.matcher(text);
        while (all.find()) {
            MatchResult name = all.toMatchResult();
            boolean isFirst =
                    SENTENCE_START.matcher(text.substring(0, name.start())).find();
            String[] parts = name.group().split(" ", -1);
            for (int i = 0; i < parts.length; i++) {
                String part = withoutEnd(parts[i]);
                if (KeywordNormalizer.normalize(part).equals(word) && (i > 0 || !isFirst || parts.length > 1)) {
                    String whole = withoutEnd(name.group());
                    if (!words.hasSeveralWords()) {
                        found.add(part);
                    } else if (words.match(KeywordNormalizer.normalize(whole))) {
                        found.add(whole);
                    }
                }
            }
        }
        return found;
    }

    private static String withoutEnd(String name) {
        return name.replaceAll("(?:['’]s)?[.'’-]*$", "");
    }
}
