package dev.dateline.search.lucene;

import dev.dateline.search.QueryText;
import dev.dateline.search.QueryText.Match;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** What was typed into the search box as a query: words, "phrases", -not, OR. Anything else is a word, or nothing. */
final class TextQueries {

    private static final Pattern UNIT = Pattern.compile("(-?)\"([^\"]*)\"?|(\\S+)");
    private static final int FEW = 3;
    private static final Set<String> STOP = Set.of(
            "a", "an", "and", "are", "as", "at", "be", "but", "by", "for", "if", "in", "into", "is", "it", "no", "not",
            "of", "on", "or", "such", "that", "the", "their", "then", "there", "these", "they", "thi", "to", "wa",
            "will", "with", "this", "was");

    private final Analyzer analyzer;
    private final List<Query> must = new ArrayList<>();
    private final List<Query> content = new ArrayList<>();
    private final List<Query> stop = new ArrayList<>();
    private final List<Query> not = new ArrayList<>();
    private List<Query> last;

    private TextQueries(Analyzer analyzer) {
        this.analyzer = analyzer;
    }

    /** The query for a text, in which so many of the words must occur as the match says. */
    static Query of(QueryText text, Match match, Analyzer analyzer) {
        TextQueries queries = new TextQueries(analyzer);
        queries.read(text.raw());
        return queries.query(match);
    }

    private void read(String raw) {
        Matcher units = UNIT.matcher(raw);
        boolean or = false;
        while (units.find()) {
            String word = units.group(3);
            if ("OR".equals(word)) {
                or = last != null;
                continue;
            }
            List<Query> before = last;
            int at = before == null ? 0 : before.size() - 1;
            last = null;
            if (word == null) {
                phrase(units.group(2), !units.group(1).isEmpty());
            } else {
                words(word);
            }
            if (or && last != null) {
                joinWithLast(before, at);
            }
            or = false;
        }
    }

    /** What was read last and what stood before the OR become one unit, which stands where the former stood. */
    private void joinWithLast(List<Query> before, int at) {
        Query right = last.remove(last.size() - 1);
        before.set(at, any(List.of(before.get(at), right)));
        last = before;
    }

    private void phrase(String words, boolean negative) {
        List<String> terms = terms(words);
        if (!terms.isEmpty()) {
            add(new PhraseQuery(Names.TEXT, terms.toArray(String[]::new)), negative ? not : must);
        }
    }

    private void words(String word) {
        boolean negative = word.startsWith("-") && word.length() > 1;
        for (String term : terms(word)) {
            add(new TermQuery(new Term(Names.TEXT, term)), negative ? not : STOP.contains(term) ? stop : content);
        }
    }

    private void add(Query query, List<Query> to) {
        to.add(query);
        last = to == not ? null : to;
    }

    private List<String> terms(String words) {
        List<String> terms = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream(Names.TEXT, words)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                terms.add(term.toString());
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException("a string cannot be read", e);
        }
        return terms;
    }

    private Query query(Match match) {
        List<Query> words = content.isEmpty() && must.isEmpty() ? stop : content;
        if (words.isEmpty() && must.isEmpty() && not.isEmpty()) {
            return DateQueries.not(any(not));
        }
        if (words.isEmpty() && must.isEmpty()) {
            return new MatchNoDocsQuery("no words");
        }
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        must.forEach(phrase -> query.add(phrase, Occur.MUST));
        not.forEach(word -> query.add(word, Occur.MUST_NOT));
        if (!words.isEmpty()) {
            BooleanQuery.Builder some = new BooleanQuery.Builder();
            words.forEach(word -> some.add(word, Occur.SHOULD));
            some.setMinimumNumberShouldMatch(needed(words.size(), match));
            query.add(some.build(), match == Match.ANY && !must.isEmpty() ? Occur.SHOULD : Occur.MUST);
        }
        return query.build();
    }

    private static int needed(int words, Match match) {
        return switch (match) {
            case ALL -> words;
            case ANY -> 1;
            case AUTO -> words <= FEW ? words : (2 * words + 2) / 3;
        };
    }

    private static Query any(List<Query> queries) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        queries.forEach(query -> any.add(query, Occur.SHOULD));
        return any.build();
    }
}
