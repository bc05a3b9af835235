package dev.dateline.search.lucene;

import dev.dateline.Failure;
import dev.dateline.Failure.Kind;
import dev.dateline.search.Hits;
import dev.dateline.search.Hits.Wording;
import dev.dateline.search.Listing;
import dev.dateline.search.QueryText;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.apache.lucene.search.IndexSearcher;

/**
 * Finds one page of a list. Where the words as typed find nothing, slips are forgiven, and then fewer of them asked
 * for.
 */
final class SearchIn {

    static {
        IndexSearcher.setMaxClauseCount(Integer.MAX_VALUE); // the terms of a text are counted where it is read
    }

    /** How long one search may take. */
    static final Duration BUDGET = Duration.ofSeconds(2);

    private final Languages languages;
    private final Wordings wordings;
    private final Pins pins;

    SearchIn(Languages languages, Pins pins) {
        this.languages = languages;
        this.wordings = new Wordings(languages);
        this.pins = pins;
    }

    Hits search(RevisionSearcher current, Listing listing) throws IOException {
        Optional<Positions> place = listing.after().map(after -> Positions.of(after.position(), listing));
        if (place.isEmpty() || place.get().pin() == 0) {
            return within(current, listing, place);
        }
        RevisionSearcher pinned = pins.acquire(place.get().pin());
        try {
            if (!pinned.isOf(listing.filter().statuses())) {
                throw Positions.none();
            }
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
        Optional<Hits> found = page.ofAny(listing, Wording.AS_TYPED);
        if (found.isPresent()) {
            return found.get();
        }
        for (Wording wording : wordings.beside(text.get(), searcher)) {
            found = page.ofAny(listing, wording);
            if (found.isPresent()) {
                return found.get();
            }
        }
        return page.of(listing, Wording.AS_TYPED);
    }

    /** What an answer says that took too long. */
    static Failure tooLong() {
        return new Failure(Kind.UNAVAILABLE, "The search took too long; fewer words or narrower filters may help.");
    }
}
