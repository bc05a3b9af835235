package dev.dateline.search.lucene.suggest;

import dev.dateline.search.ArticleFilter;
import dev.dateline.search.ArticleFilter.ValueField;
import dev.dateline.search.CompletionResult;
import dev.dateline.search.lucene.core.IndexFields;
import dev.dateline.search.lucene.core.KeywordNormalizer;
import dev.dateline.search.lucene.core.RevisionSearcher;
import dev.dateline.search.lucene.document.CompletionTerms;
import dev.dateline.search.lucene.document.EditDistance;
import dev.dateline.search.lucene.document.PersonName;
import dev.dateline.search.lucene.document.WordPrefixes;
import dev.dateline.search.lucene.query.FilterQueryBuilder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.apache.lucene.util.automaton.Operations;

/** Completes values from words with typos, and people from another form of their names. */
final class SimilarCompletions {

    private static final int MAX_SCANNED_TERMS = 20_000;
    private static final int MAX_COUNTED_VALUES = 100;

    private SimilarCompletions() {}

    /** A value with an estimate of the number of its articles. */
    private record Candidate(ValueField field, String spelling, int articles) {}

    private interface Wanted {
        boolean test(ValueField field, String spelling);
    }

    /** Returns the values all of whose typed words are at most a typo or two away, those of most articles first. */
    static List<CompletionResult.Item> withTypos(
            RevisionSearcher searcher, ArticleFilter filter, WordPrefixes words, int size) throws IOException {
        String longest = words.longest();
        if (EditDistance.maxEdits(longest) == 0 || longest.length() > WordPrefixes.MAX_TYPED_LENGTH) {
            return List.of();
        }
        List<CompletionResult.Item> near = List.of();
        for (int edits = 1; near.isEmpty() && edits <= EditDistance.maxEdits(longest); edits++) {
            Automaton prefix = Operations.concatenate(
                    new LevenshteinAutomata(longest, true).toAutomaton(edits), Automata.makeAnyString());
            Automaton wanted = Operations.determinize(prefix, Operations.DEFAULT_DETERMINIZE_WORK_LIMIT);
            Map<String, Candidate> found = new HashMap<>();
            Terms terms = MultiTerms.getTerms(searcher.getIndexReader(), IndexFields.COMPLETION);
            if (terms != null) {
                collect(
                        new CompiledAutomaton(wanted).getTermsEnum(terms),
                        (field, spelling) -> words.isNear(KeywordNormalizer.normalize(spelling)),
                        found);
            }
            near = best(searcher, filter, found, size);
        }
        return near;
    }

    /** Returns the authors and people who are known by another form of the typed name. */
    static List<CompletionResult.Item> ofPeople(RevisionSearcher searcher, ArticleFilter filter, String text, int size)
            throws IOException {
        PersonName typed = PersonName.of(text);
        Map<String, Candidate> found = new HashMap<>();
        Terms terms = MultiTerms.getTerms(searcher.getIndexReader(), IndexFields.COMPLETION);
        if (terms == null || typed.words().size() < 2) {
            return List.of();
        }
        for (String surname : typed.words()) {
            if (surname.length() > 1) {
                Automaton prefix = Operations.concatenate(List.of(
                        Automata.makeString(surname), Automata.makeCharRange(0, ' '), Automata.makeAnyString()));
                Automaton wanted = Operations.determinize(prefix, Operations.DEFAULT_DETERMINIZE_WORK_LIMIT);
                collect(
                        new CompiledAutomaton(wanted).getTermsEnum(terms),
                        (field, spelling) -> (field.equals(ValueField.AUTHOR) || field.equals(ValueField.PERSON))
                                && typed.mayBe(PersonName.of(spelling)),
                        found);
            }
        }
        return best(searcher, filter, found, size);
    }

    private static void collect(TermsEnum terms, Wanted wanted, Map<String, Candidate> found) throws IOException {
        BytesRef term = terms.next();
        for (int i = 0; term != null && i < MAX_SCANNED_TERMS; i++) {
            String value = CompletionTerms.decodeValue(term.utf8ToString());
            ValueField field = CompletionTerms.COMPLETION_FIELDS.get(value.charAt(0) - '0');
            String spelling = value.substring(1);
            if (wanted.test(field, spelling)) {
                Candidate candidate = new Candidate(field, spelling, terms.docFreq());
                found.merge(
                        field.name() + ' ' + KeywordNormalizer.normalize(spelling),
                        candidate,
                        (one, other) -> one.articles() >= other.articles() ? one : other);
            }
            term = terms.next();
        }
    }

    /** Counts the values of most articles under the filter, in which a field ignores its own selection. */
    private static List<CompletionResult.Item> best(
            RevisionSearcher searcher, ArticleFilter filter, Map<String, Candidate> found, int size)
            throws IOException {
        List<Candidate> frequent = found.values().stream()
                .sorted(Comparator.comparingInt(Candidate::articles).reversed().thenComparing(Candidate::spelling))
                .limit(MAX_COUNTED_VALUES)
                .toList();
        List<CompletionResult.Item> items = new ArrayList<>();
        for (Candidate candidate : frequent) {
            Term term = new Term(candidate.field().name(), KeywordNormalizer.normalize(candidate.spelling()));
            long count = filter.equals(ArticleFilter.ALL_PUBLISHED)
                    ? searcher.count(term)
                    : searcher.count(under(filter.withoutAnyOf(candidate.field()), term));
            if (count > 0) {
                items.add(new CompletionResult.Item(candidate.field(), null, candidate.spelling(), count));
            }
        }
        return items.stream()
                .sorted(Comparator.comparingLong(CompletionResult.Item::count)
                        .reversed()
                        .thenComparing(CompletionResult.Item::value)
                        .thenComparing(item -> item.field().name()))
                .limit(size)
                .toList();
    }

    private static Query under(ArticleFilter filter, Term value) {
        return new BooleanQuery.Builder()
                .add(FilterQueryBuilder.build(filter, null), Occur.FILTER)
                .add(new TermQuery(value), Occur.FILTER)
                .build();
    }
}
