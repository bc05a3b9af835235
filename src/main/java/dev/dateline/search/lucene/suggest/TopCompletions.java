package dev.dateline.search.lucene.suggest;

import dev.dateline.search.ArticleFilter.ValueField;
import dev.dateline.search.CompletionResult;
import dev.dateline.search.lucene.core.KeywordNormalizer;
import dev.dateline.search.lucene.core.RevisionSearcher;
import dev.dateline.search.lucene.core.SegmentCache;
import dev.dateline.search.lucene.document.CompletionTerms;
import dev.dateline.search.lucene.document.WordPrefixes;
import dev.dateline.search.lucene.document.WordSuffixes;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.function.Predicate;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;

/** Finds the values with a prefix that occur in the most documents. */
final class TopCompletions {

    private static final int INITIAL_TERMS_PER_SEGMENT = 50; // the overall top values are among the top of some segment
    private static final int MAX_TERMS_PER_SEGMENT = 20_000; // regardless of the number of deleted documents
    private static final int MAX_TOTAL_TERMS = 2_000; // where many are equally rare
    private static final int GROWTH_FACTOR = 8;
    private static final int MAX_COUNTED_VALUES = 500; // counted one at a time

    private static final Comparator<CompletionResult.Item> WORST_FIRST = Comparator.comparingLong(
                    CompletionResult.Item::count)
            .thenComparing(CompletionResult.Item::value, Comparator.reverseOrder())
            .thenComparing(item -> item.field().name(), Comparator.reverseOrder());

    private final SegmentCache<CompletionDictionary> dictionaries = new SegmentCache<>(CompletionDictionary::new);

    /**
     * A value in its most frequent spelling.
     *
     * @param spellingCount the number of documents with this spelling in the segment where it is most frequent
     * @param count the number of documents seen; documents of segments in which the value is rare may be missing
     */
    private record Candidate(ValueField field, String spelling, int spellingCount, int count) {

        private static final Comparator<Candidate> BEST_FIRST = Comparator.comparingInt(Candidate::count)
                .reversed()
                .thenComparing(Candidate::spelling)
                .thenComparing(candidate -> candidate.field().name());

        Term term() {
            return new Term(field.name(), KeywordNormalizer.normalize(spelling));
        }

        Candidate merge(Candidate other) {
            boolean isMoreFrequent = spellingCount == other.spellingCount
                    ? spelling.compareTo(other.spelling) <= 0
                    : spellingCount > other.spellingCount;
            String preferred = isMoreFrequent ? spelling : other.spelling;
            return new Candidate(field, preferred, Math.max(spellingCount, other.spellingCount), count + other.count);
        }
    }

    /**
     * The most frequent values of each segment.
     *
     * @param maxOmittedCount the maximum number of documents that an omitted value may have in one segment; 0 if
     *     nothing was omitted
     * @param totalOmittedCount the same for all segments together
     */
    private record CandidateSet(List<Candidate> bestFirst, int maxOmittedCount, int totalOmittedCount) {

        /**
         * Returns whether more than {@code termsPerSegment} values per segment must be read, given that a value needs
         * at least {@code minCount} documents to be returned. With a single segment, the counts seen are complete.
         */
        boolean hasTooFew(long minCount, int termsPerSegment, int segments) {
            boolean mayBeMore = segments > 1 && totalOmittedCount > 0 && minCount <= totalOmittedCount;
            return (minCount < maxOmittedCount && termsPerSegment < MAX_TERMS_PER_SEGMENT)
                    || (mayBeMore && termsPerSegment * GROWTH_FACTOR * segments <= MAX_TOTAL_TERMS);
        }
    }

    /**
     * Returns the values that occur in the most documents. Segments count deleted documents too, and a value that is
     * rare in each segment may be less rare overall. Therefore more values are read until no remaining value can occur
     * in more documents than those found, or until too many are equally rare.
     */
    List<CompletionResult.Item> top(RevisionSearcher searcher, BytesRef prefix, int size) throws IOException {
        int termsPerSegment = Math.max(INITIAL_TERMS_PER_SEGMENT, 2 * size);
        CandidateSet candidates = collectCandidates(searcher, prefix, termsPerSegment, spelling -> true);
        Queue<CompletionResult.Item> best = selectBest(searcher, candidates, size);
        int segments = searcher.getIndexReader().leaves().size();
        while (candidates.hasTooFew(threshold(best, size), termsPerSegment, segments)) {
            termsPerSegment *= GROWTH_FACTOR;
            candidates = collectCandidates(searcher, prefix, termsPerSegment, spelling -> true);
            best = selectBest(searcher, candidates, size);
        }
        return best.stream().sorted(WORST_FIRST.reversed()).toList();
    }

    /**
     * Returns the values with words that were typed in any order, of those that occur in the most documents and have
     * the longest of the words.
     */
    List<CompletionResult.Item> topInAnyOrder(RevisionSearcher searcher, WordPrefixes words, int size)
            throws IOException {
        BytesRef longest = new BytesRef(WordSuffixes.truncate(words.longest()));
        CandidateSet candidates = collectCandidates(
                searcher, longest, MAX_TOTAL_TERMS, spelling -> words.match(KeywordNormalizer.normalize(spelling)));
        return selectBest(searcher, candidates, size).stream()
                .sorted(WORST_FIRST.reversed())
                .toList();
    }

    private static Queue<CompletionResult.Item> selectBest(RevisionSearcher searcher, CandidateSet candidates, int size)
            throws IOException {
        Queue<CompletionResult.Item> best = new PriorityQueue<>(WORST_FIRST);
        int seen = 0;
        for (Candidate candidate : candidates.bestFirst()) {
            boolean canBeMore = candidate.count() + candidates.totalOmittedCount() > threshold(best, size);
            if (seen++ >= 2 * size && (!canBeMore || seen > MAX_COUNTED_VALUES)) {
                break;
            }
            long count = searcher.count(candidate.term());
            if (count > 0) {
                best.add(new CompletionResult.Item(candidate.field(), null, candidate.spelling(), count));
            }
            if (best.size() > size) {
                best.remove();
            }
        }
        return best;
    }

    /** Returns the count that a value must exceed to be among the best. */
    private static long threshold(Queue<CompletionResult.Item> best, int size) {
        return best.size() < size ? 0 : best.element().count();
    }

    /**
     * Collects the candidates of all segments. Several words of a value may start with the prefix, so that within a
     * segment a value gets the count of its most frequent word.
     */
    private CandidateSet collectCandidates(
            RevisionSearcher searcher, BytesRef prefix, int termsPerSegment, Predicate<String> isWanted)
            throws IOException {
        Map<Term, Candidate> all = new HashMap<>();
        int maxOmittedCount = 0;
        int totalOmittedCount = 0;
        for (LeafReaderContext segment : searcher.getIndexReader().leaves()) {
            Map<String, Candidate> here = new HashMap<>();
            int next = dictionaries.get(segment.reader()).forEachTop(prefix, termsPerSegment, (term, count) -> {
                String found = CompletionTerms.decodeValue(term.utf8ToString());
                ValueField field = CompletionTerms.COMPLETION_FIELDS.get(found.charAt(0) - '0');
                if (isWanted.test(found.substring(1))) {
                    here.put(found, new Candidate(field, found.substring(1), count, count));
                }
            });
            maxOmittedCount = Math.max(maxOmittedCount, next);
            totalOmittedCount += next;
            here.values().forEach(candidate -> all.merge(candidate.term(), candidate, Candidate::merge));
        }
        return new CandidateSet(
                all.values().stream().sorted(Candidate.BEST_FIRST).toList(), maxOmittedCount, totalOmittedCount);
    }
}
