package dev.dateline.search.lucene;

import dev.dateline.search.Completions;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/** Finds titles by the beginning of any of their words. */
final class Titles {

    private Titles() {}

    /** A title as it can be typed. */
    private record Title(String term, int document) {}

    /** Titles that begin so, and then those with another word that does, in the order of what follows. */
    static List<Completions.Item> of(RevisionSearcher searcher, BytesRef beginning, int size) throws IOException {
        List<Title> titles = new ArrayList<>(titles(searcher, Names.TYPED_TITLE, beginning, size));
        if (titles.size() < size) {
            titles.addAll(titles(searcher, Names.TYPED_IN_TITLE, beginning, size));
        }
        Map<String, Completions.Item> items = new LinkedHashMap<>();
        List<byte[]> cards = Columns.cards(
                searcher,
                titles.stream().map(title -> new ScoreDoc(title.document(), 0)).toList());
        for (int i = 0; i < titles.size() && items.size() < size; i++) {
            String id = Typing.found(titles.get(i).term());
            items.putIfAbsent(id, new Completions.Item(null, id, CardText.title(cards.get(i)), 1));
        }
        return List.copyOf(items.values());
    }

    private static List<Title> titles(RevisionSearcher searcher, String name, BytesRef beginning, int size)
            throws IOException {
        List<Title> titles = new ArrayList<>();
        for (LeafReaderContext segment : searcher.getIndexReader().leaves()) {
            Terms terms = segment.reader().terms(name);
            if (terms != null) {
                titles.addAll(titles(segment, terms.iterator(), beginning, size));
            }
        }
        titles.sort(Comparator.comparing(Title::term));
        return titles.subList(0, Math.min(titles.size(), size));
    }

    /** The first titles of a segment, each by the first of its words that begins so. */
    private static Collection<Title> titles(LeafReaderContext segment, TermsEnum terms, BytesRef beginning, int size)
            throws IOException {
        Map<Integer, Title> titles = new LinkedHashMap<>();
        Bits live = segment.reader().getLiveDocs();
        PostingsEnum documents = null;
        boolean more = terms.seekCeil(beginning) != TermsEnum.SeekStatus.END;
        while (more && titles.size() < size && StringHelper.startsWith(terms.term(), beginning)) {
            documents = terms.postings(documents, PostingsEnum.NONE);
            int document = documents.nextDoc();
            while (document != DocIdSetIterator.NO_MORE_DOCS && live != null && !live.get(document)) {
                document = documents.nextDoc();
            }
            if (document != DocIdSetIterator.NO_MORE_DOCS) {
                titles.putIfAbsent(document, new Title(terms.term().utf8ToString(), segment.docBase + document));
            }
            more = terms.next() != null;
        }
        return titles.values();
    }
}
