package dev.dateline.search.lucene;

import dev.dateline.search.Hits.Wording;
import dev.dateline.search.QueryText;
import dev.dateline.search.QueryText.Match;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How else a question may be meant that finds nothing as it was typed. */
final class Wordings {

    private final Corrections corrections;

    Wordings(Languages languages) {
        this.corrections = new Corrections(languages);
    }

    /**
     * First with the slips mended, since whoever slips means all words; then, where the match allows it, some of them.
     */
    List<Wording> beside(QueryText text, RevisionSearcher searcher) throws IOException {
        List<Wording> wordings = new ArrayList<>();
        Optional<String> corrected = corrections.of(text.raw(), searcher);
        corrected.ifPresent(words -> wordings.add(new Wording(false, words)));
        if (text.match() == Match.AUTO) {
            wordings.add(new Wording(true, null));
            corrected.ifPresent(words -> wordings.add(new Wording(true, words)));
        }
        return wordings;
    }
}
