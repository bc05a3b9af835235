package dev.dateline.search.lucene;

import dev.dateline.Failure;
import dev.dateline.Failure.Kind;
import dev.dateline.search.Hits;
import dev.dateline.search.Hits.Wording;
import dev.dateline.search.Listing;
import dev.dateline.search.QueryText;
import dev.dateline.search.QueryText.Match;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.apache.lucene.search.IndexSearcher;

/**
 * Finds one page of a list. Where the words as typed find nothing, fewer of them are asked for, and then slips are
 * forgiven.
 */
final class SearchIn {

    static {
        IndexSearcher.setMaxClauseCount(Integer.MAX_VALUE); // the terms of a text are counted where it is read
    }

    /** How long one search may take. */
    static final Duration BUDGET = Duration.ofSeconds(2);

    private final Languages languages;
    private final Corrections corrections;
    private final Pins pins;

    SearchIn(Languages languages, Pins pins) {
        this.languages = languages;
        this.corrections = new Corrections(languages);
        this.pins = pins;
    }

    Hits search(RevisionSearcher current, Listing listing) throws IOException {
        Optional<Positions> place = listing.after().map(after -> Positions.of(after.position()));
        if (place.isEmpty() || place.get().pin() == 0) {
            return within(current, listing, place);
        }
        RevisionSearcher pinned = pins.acquire(place.get().pin());
        try {
            return within(pinned, listing, place);
        } finally {
            pinned.getIndexReader().decRef();
        }
    }

    private Hits within(RevisionSearcher shared, Listing listing, Optional<Positions> place) throws IOException {
        RevisionSearcher searcher = shared.within(BUDGET);
        Hits hits = worded(new PageOf(searcher, languages, place, pins), searcher, listing);
        searcher.checkTime();
        return hits;
    }

    private Hits worded(PageOf page, RevisionSearcher searcher, Listing listing) throws IOException {
        Optional<QueryText> text = listing.filter().text();
        if (text.isEmpty() || listing.after().isPresent()) {
            Wording wording = listing.after()
                    .map(after -> new Wording(after.relaxed(), after.corrected()))
                    .orElse(Wording.AS_TYPED);
            return page.of(listing, wording);
        }
        Optional<Hits> found = some(page, listing, null);
        if (found.isEmpty()) {
            Optional<String> corrected = corrections.of(text.get().raw(), searcher);
            if (corrected.isPresent()) {
                found = some(page, listing, corrected.get());
            }
        }
        return found.isPresent() ? found.get() : page.of(listing, Wording.AS_TYPED);
    }

    private static Optional<Hits> some(PageOf page, Listing listing, String corrected) throws IOException {
        Optional<Hits> found = page.ofAny(listing, new Wording(false, corrected));
        boolean canRelax = listing.filter().text().orElseThrow().match() == Match.AUTO;
        return found.isPresent() || !canRelax ? found : page.ofAny(listing, new Wording(true, corrected));
    }

    /** What an answer says that took too long. */
    static Failure tooLong() {
        return new Failure(Kind.UNAVAILABLE, "The search took too long; fewer words or narrower filters may help.");
    }
}
