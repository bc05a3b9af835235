package dev.dateline.search.lucene;

import dev.dateline.search.Filter;
import dev.dateline.search.QueryText;
import dev.dateline.search.QueryText.Match;
import java.io.IOException;
import org.apache.lucene.search.Query;

/**
 * All that a filter lets through, with the words relaxed where the list relaxes them, so that counts and lists agree.
 */
final class FilterQuery {

    private FilterQuery() {}

    static Query of(RevisionSearcher searcher, Filter filter, TextQueries texts) throws IOException {
        if (filter.text().isEmpty()) {
            return Queries.of(filter, null);
        }
        QueryText text = filter.text().get();
        Query query = Queries.of(filter, texts.of(text, text.match(), searcher.textFields()));
        return text.match() == Match.AUTO && searcher.count(query) == 0
                ? Queries.of(filter, texts.of(text, Match.ANY, searcher.textFields()))
                : query;
    }
}
