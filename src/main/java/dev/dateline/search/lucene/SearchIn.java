package dev.dateline.search.lucene;

import dev.dateline.Failure;
import dev.dateline.Failure.Kind;
import dev.dateline.search.Hits;
import dev.dateline.search.Listing;
import dev.dateline.search.QueryText;
import dev.dateline.search.QueryText.Match;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.util.BytesRef;

/** Finds one page of a list. */
final class SearchIn {

    static {
        IndexSearcher.setMaxClauseCount(Integer.MAX_VALUE); // the terms of a text are counted where it is read
    }

    private static final Duration BUDGET = Duration.ofSeconds(2);

    private final TextQueries texts;

    SearchIn(Languages languages) {
        this.texts = new TextQueries(languages);
    }

    Hits search(RevisionSearcher shared, Listing listing) throws IOException {
        RevisionSearcher searcher = shared.within(BUDGET);
        Hits hits = relaxing(searcher, listing);
        if (searcher.timedOut()) {
            throw new Failure(Kind.UNAVAILABLE, "The search took too long; fewer words or narrower filters may help.");
        }
        return hits;
    }

    private Hits relaxing(RevisionSearcher searcher, Listing listing) throws IOException {
        Optional<QueryText> text = listing.filter().text();
        Match match = text.map(QueryText::match).orElse(Match.ALL);
        Hits hits = search(searcher, listing, match);
        boolean relax = hits.total() == 0 && match == Match.AUTO;
        if (!relax) {
            return hits;
        }
        Hits relaxed = search(searcher, listing, Match.ANY);
        return new Hits(relaxed.total(), relaxed.items(), relaxed.total() > 0, relaxed.revision());
    }

    private Hits search(RevisionSearcher searcher, Listing listing, Match match) throws IOException {
        Query words = listing.filter()
                .text()
                .map(text -> texts.of(text, match, searcher.textFields()))
                .orElse(null);
        Query query = searcher.rewrite(Queries.of(listing.filter(), words));
        boolean asGiven = listing.sort().isEmpty();
        int wanted = asGiven ? listing.filter().ids().orElseThrow().size() : listing.page() * listing.size();
        int most = Math.max(1, Math.min(wanted, searcher.getIndexReader().maxDoc()));
        TopFieldDocs top = searcher.search(
                query, new TopFieldCollectorManager(Orders.of(listing.sort()), most, null, Integer.MAX_VALUE));
        int from = Math.min((listing.page() - 1) * listing.size(), top.scoreDocs.length);
        List<ScoreDoc> found =
                new ArrayList<>(List.of(top.scoreDocs).subList(asGiven ? 0 : from, top.scoreDocs.length));
        if (words != null) {
            TopFieldCollector.populateScores(found.toArray(ScoreDoc[]::new), searcher, query);
        }
        List<Hits.Hit> items = new ArrayList<>();
        for (ScoreDoc doc : found) {
            items.add(hit(searcher, doc, words != null));
        }
        return new Hits(top.totalHits.value, asGiven ? asGiven(items, listing) : items, false, searcher.revision());
    }

    /** Without an order of its own, a list of ids is shown in theirs. */
    private static List<Hits.Hit> asGiven(List<Hits.Hit> items, Listing listing) {
        List<String> ids = listing.filter().ids().orElseThrow();
        return items.stream()
                .sorted(Comparator.comparingInt(hit -> ids.indexOf(hit.id())))
                .skip((long) (listing.page() - 1) * listing.size())
                .limit(listing.size())
                .toList();
    }

    private static Hits.Hit hit(IndexSearcher searcher, ScoreDoc doc, boolean scored) throws IOException {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc.doc, leaves));
        int inLeaf = doc.doc - leaf.docBase;
        BinaryDocValues cards = DocValues.getBinary(leaf.reader(), Names.CARD);
        SortedDocValues ids = DocValues.getSorted(leaf.reader(), Names.ID);
        cards.advanceExact(inLeaf);
        ids.advanceExact(inLeaf);
        byte[] card = BytesRef.deepCopyOf(cards.binaryValue()).bytes;
        return new Hits.Hit(ids.lookupOrd(ids.ordValue()).utf8ToString(), card, scored ? doc.score : null);
    }
}
