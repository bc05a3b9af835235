package dev.dateline.search.lucene;

import dev.dateline.search.QueryText.Match;
import dev.dateline.search.Sought;
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

/** What is looked for, as a query on the words of one language. */
final class LanguageQuery {

    private static final int FEW = 3;
    private static final int NEAR = 2; // how far two words may be off standing side by side
    private static final int SHORT = 4; // in longer questions only what stands side by side lifts, which costs far less
    private static final float LIFT = 0.2f;
    private static final int MOST_PAIRS = 12; // each costs as much as some words

    private final Match match;
    private final String field;
    private final Analyzer analyzer;
    private final List<Query> phrases = new ArrayList<>();
    private final List<Query> words = new ArrayList<>();
    private final List<Query> fillers = new ArrayList<>();
    private final List<Terms> lone = new ArrayList<>();

    private LanguageQuery(Match match, String field, Analyzer analyzer) {
        this.match = match;
        this.field = field;
        this.analyzer = analyzer;
    }

    /** The query; empty when the text has no words in this language. */
    static Optional<Query> of(Sought sought, Match match, String field, Analyzer analyzer) {
        LanguageQuery query = new LanguageQuery(match, field, analyzer);
        for (int i = 0; i < sought.units().size(); i++) {
            query.add(sought.units().get(i), i == 0);
        }
        return query.query();
    }

    private void add(Sought.Unit unit, boolean isFirst) {
        List<Sought.Words> meant = meant(unit, isFirst, field);
        boolean isFiller = meant.isEmpty();
        boolean isAlone = unit.any().size() == 1;
        boolean isPhrase = unit.any().get(0).isPhrase();
        List<Query> ways = new ArrayList<>();
        for (Sought.Words some : isFiller ? unit.any() : meant) {
            Terms terms = Terms.of(some.text(), field, analyzer);
            if (!terms.isEmpty()) {
                ways.add(some.isPhrase() ? terms.phrase() : terms.query(match != Match.ANY));
                if (isAlone && !isFiller && !isPhrase) {
                    lone.add(terms);
                }
            }
        }
        if (!ways.isEmpty()) {
            List<Query> kind = isFiller ? fillers : isAlone && isPhrase ? phrases : words;
            kind.add(any(ways, 1));
        }
    }

    /** The alternatives of a unit that carry a meaning; none where it is only there to make a sentence. */
    static List<Sought.Words> meant(Sought.Unit unit, boolean isFirst, String field) {
        if (!field.equals(Names.TEXT)) {
            return unit.any();
        }
        boolean isChoice = unit.any().size() > 1;
        return unit.any().stream()
                .filter(some -> some.isPhrase()
                        || (isChoice && isInitials(some.text()))
                        || !StopWords.contain(some.text(), isFirst && !isChoice))
                .toList();
    }

    /** Whether a word that was chosen, as in UNICEF OR WHO, is a name. */
    private static boolean isInitials(String word) {
        return word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
    }

    private Optional<Query> query() {
        List<Query> counted = words.isEmpty() && phrases.isEmpty() ? fillers : words;
        if (counted.isEmpty() && phrases.isEmpty()) {
            return Optional.empty();
        }
        Query wanted = match == Match.ANY ? anyOf(counted) : enoughOf(counted);
        List<Query> pairs = pairs();
        if (pairs.isEmpty()) {
            return Optional.of(wanted);
        }
        BooleanQuery.Builder lifted = new BooleanQuery.Builder().add(wanted, Occur.MUST);
        pairs.forEach(pair -> lifted.add(pair, Occur.SHOULD));
        return Optional.of(lifted.build());
    }

    private Query anyOf(List<Query> counted) {
        List<Query> all = new ArrayList<>(phrases);
        all.addAll(counted);
        return any(all, 1);
    }

    /** What is in quotes must be there; of the rest, as many as the match says. */
    private Query enoughOf(List<Query> counted) {
        if (phrases.isEmpty()) {
            return any(counted, needed(counted.size()));
        }
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        phrases.forEach(phrase -> query.add(phrase, Occur.MUST));
        if (!counted.isEmpty()) {
            query.add(any(counted, needed(counted.size())), Occur.MUST);
        }
        return query.build();
    }

    private int needed(int count) {
        return match == Match.ALL || count <= FEW ? count : (2 * count + 2) / 3;
    }

    private static Query any(List<Query> queries, int needed) {
        if (queries.size() == 1) {
            return queries.get(0);
        }
        BooleanQuery.Builder any = new BooleanQuery.Builder().setMinimumNumberShouldMatch(needed);
        queries.forEach(query -> any.add(query, Occur.SHOULD));
        return any.build();
    }

    /** Words that follow each other in the question lift what has them near each other. */
    private List<Query> pairs() {
        List<Query> pairs = new ArrayList<>();
        for (int i = 1; i < lone.size() && pairs.size() < MOST_PAIRS; i++) {
            Terms left = lone.get(i - 1);
            Terms right = lone.get(i);
            if (left.isOne() && right.isOne() && !left.one().equals(right.one())) {
                PhraseQuery near = new PhraseQuery(
                        lone.size() <= SHORT ? NEAR : 0,
                        field,
                        left.one().text(),
                        right.one().text());
                pairs.add(new BoostQuery(near, LIFT));
            }
        }
        return pairs;
    }
}
