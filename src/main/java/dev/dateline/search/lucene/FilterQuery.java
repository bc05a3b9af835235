package dev.dateline.search.lucene;

import dev.dateline.search.Filter;
import dev.dateline.search.Hits.Wording;
import java.io.IOException;
import org.apache.lucene.search.Query;

/** All that a filter lets through, with the words taken as the list takes them, so that counts and lists agree. */
final class FilterQuery {

    private final TextQueries texts;
    private final Wordings wordings;

    FilterQuery(Languages languages) {
        this.texts = new TextQueries(languages);
        this.wordings = new Wordings(languages);
    }

    Query of(RevisionSearcher searcher, Filter filter) throws IOException {
        Query asTyped = query(searcher, filter);
        if (filter.text().isEmpty() || searcher.count(asTyped) > 0) {
            return asTyped;
        }
        for (Wording wording : wordings.beside(filter.text().get(), searcher)) {
            Query query = query(searcher, wording.of(filter));
            if (searcher.count(query) > 0) {
                return query;
            }
        }
        return asTyped;
    }

    private Query query(RevisionSearcher searcher, Filter filter) {
        return Queries.of(
                filter,
                filter.text()
                        .map(text -> texts.of(text, text.match(), searcher.textFields()))
                        .orElse(null));
    }
}
