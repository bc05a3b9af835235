package dev.dateline.search.lucene;

import dev.dateline.search.Completions;
import dev.dateline.search.Filter.Field;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/**
 * Finds values and titles by the beginning of any of their words. Each is in the index once for each word that it could
 * be typed from; the dictionary is sorted, so those that begin alike are side by side. Drafts are not in it.
 */
final class Completing {

    private static final List<Field> FIELDS = List.of(Field.AUTHOR, Field.PERSON, Field.TOPIC, Field.PLACE);
    private static final String TITLES = "title";
    private static final char BEFORE_SPELLING = '\0';
    private static final int MOST_WORDS = 12;
    private static final int MOST_VALUES = 1000; // looked at; more begin alike only when next to nothing has been typed
    private static final int MOST_TITLES = 200;

    private Completing() {}

    static void add(Document document, Field field, String value) {
        add(document, field.name(), value, value);
        add(document, field.name(), Folding.fold(value));
    }

    static void addTitle(Document document, String id, String title) {
        add(document, TITLES, title, id);
        add(document, Names.ID, id);
    }

    private static void add(Document document, String name, String value) {
        document.add(new StringField(Names.published(name), value, Store.NO));
    }

    private static void add(Document document, String name, String value, String kept) {
        String folded = Folding.fold(value);
        int words = 0;
        for (int i = 0; i < folded.length() && words < MOST_WORDS; i++) {
            boolean begins = Character.isLetterOrDigit(folded.charAt(i))
                    && (i == 0 || !Character.isLetterOrDigit(folded.charAt(i - 1)));
            if (begins) {
                String term = cut(folded.substring(i)) + BEFORE_SPELLING + (i == 0 ? "0" : "1") + kept;
                document.add(new StringField(Names.complete(name), term, Store.NO));
                words++;
            }
        }
    }

    private static String cut(String text) {
        int most = 60; // nobody types on until here
        return text.length() <= most ? text : text.substring(0, most);
    }

    /**
     * A term that begins as it should: what it stands for, whether that begins so itself, and how many documents have
     * it.
     */
    private record Candidate(String kept, boolean isStart, int count) {}

    private static final Comparator<Candidate> BEST = Comparator.comparing(Candidate::isStart)
            .reversed()
            .thenComparing(Comparator.comparingInt(Candidate::count).reversed())
            .thenComparing(Candidate::kept);

    static Completions complete(RevisionSearcher searcher, String text, int size) throws IOException {
        String beginning = Folding.fold(text);
        List<Completions.Item> values = new ArrayList<>();
        List<Completions.Item> titles = new ArrayList<>();
        if (!beginning.isEmpty()) {
            for (Field field : FIELDS) {
                values.addAll(values(searcher.getIndexReader(), field, beginning, size));
            }
            titles.addAll(titles(searcher, beginning, size));
        }
        values.sort(Comparator.comparingLong(Completions.Item::count).reversed());
        return new Completions(mixed(values, titles, size), searcher.revision());
    }

    /** Half of each, or more of one where there is less of the other. */
    private static List<Completions.Item> mixed(
            List<Completions.Item> values, List<Completions.Item> titles, int size) {
        int ofValues = Math.min(values.size(), Math.max((size + 1) / 2, size - titles.size()));
        List<Completions.Item> mixed = new ArrayList<>(values.subList(0, ofValues));
        mixed.addAll(titles.subList(0, Math.min(titles.size(), size - ofValues)));
        return mixed;
    }

    private static List<Completions.Item> values(IndexReader reader, Field field, String beginning, int size)
            throws IOException {
        String name = Names.complete(field.name());
        Map<String, Completions.Item> items = new LinkedHashMap<>();
        for (Candidate candidate : candidates(reader, name, beginning, MOST_VALUES)) {
            String folded = Folding.fold(candidate.kept());
            if (items.size() == size) {
                break;
            }
            long count = items.containsKey(folded) ? 0 : count(reader, field.name(), folded);
            if (count > 0) {
                items.put(folded, new Completions.Item(field, null, candidate.kept(), count));
            }
        }
        return List.copyOf(items.values());
    }

    private static List<Completions.Item> titles(RevisionSearcher searcher, String beginning, int size)
            throws IOException {
        Map<String, Completions.Item> items = new LinkedHashMap<>();
        for (Candidate candidate :
                candidates(searcher.getIndexReader(), Names.complete(TITLES), beginning, MOST_TITLES)) {
            if (items.size() == size) {
                break;
            }
            int doc = items.containsKey(candidate.kept()) ? -1 : first(searcher.getIndexReader(), candidate.kept());
            if (doc >= 0) {
                String title = CardText.head(Found.card(searcher, doc)).getOrDefault("title", "");
                if (!Beginnings.hasWord(Folding.fold(title), beginning)) {
                    continue; // it had another title once
                }
                items.put(candidate.kept(), new Completions.Item(null, candidate.kept(), title, 1));
            }
        }
        return List.copyOf(items.values());
    }

    private static List<Candidate> candidates(IndexReader reader, String name, String beginning, int most)
            throws IOException {
        Terms terms = MultiTerms.getTerms(reader, name);
        Map<String, Candidate> best = new HashMap<>();
        if (terms != null) {
            BytesRef prefix = new BytesRef(beginning);
            TermsEnum all = terms.iterator();
            boolean more = all.seekCeil(prefix) != TermsEnum.SeekStatus.END;
            for (int i = 0; more && i < most && StringHelper.startsWith(all.term(), prefix); i++) {
                Candidate candidate = candidate(all);
                best.merge(candidate.kept(), candidate, (one, other) -> BEST.compare(one, other) <= 0 ? one : other);
                more = all.next() != null;
            }
        }
        return best.values().stream().sorted(BEST).toList();
    }

    private static Candidate candidate(TermsEnum at) throws IOException {
        String term = at.term().utf8ToString();
        int end = term.indexOf(BEFORE_SPELLING);
        return new Candidate(term.substring(end + 2), term.charAt(end + 1) == '0', at.docFreq());
    }

    /** How many published articles have a value. */
    private static long count(IndexReader reader, String field, String folded) throws IOException {
        long count = 0;
        for (LeafReaderContext leaf : reader.leaves()) {
            PostingsEnum docs = postings(leaf, Names.published(field), folded);
            Bits live = leaf.reader().getLiveDocs();
            while (docs != null && docs.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                count += live == null || live.get(docs.docID()) ? 1 : 0;
            }
        }
        return count;
    }

    private static int first(IndexReader reader, String id) throws IOException {
        for (LeafReaderContext leaf : reader.leaves()) {
            PostingsEnum docs = postings(leaf, Names.published(Names.ID), id);
            Bits live = leaf.reader().getLiveDocs();
            while (docs != null && docs.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                if (live == null || live.get(docs.docID())) {
                    return leaf.docBase + docs.docID();
                }
            }
        }
        return -1;
    }

    private static PostingsEnum postings(LeafReaderContext leaf, String field, String term) throws IOException {
        return leaf.reader().postings(new Term(field, new BytesRef(term)), PostingsEnum.NONE);
    }
}
