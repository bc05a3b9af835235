package dev.dateline.change;

import dev.dateline.http.PathPrefix;
import java.util.List;

/**
 * One page of the change feed.
 *
 * @param archive the id of the archive; revisions of different archives are not comparable
 * @param items the changes, oldest first; an article occurs once, at its newest revision
 * @param next the value of {@code since} for the next request
 * @param more whether the next page has changes already
 */
record ChangePage(String archive, List<ChangeItem> items, long next, boolean more) {

    ChangePage {
        items = List.copyOf(items);
    }

    /** Returns a copy in which the links of articles start with a prefix. */
    ChangePage withPathPrefix(PathPrefix prefix) {
        return prefix.isEmpty()
                ? this
                : new ChangePage(
                        archive,
                        items.stream().map(item -> item.withPathPrefix(prefix)).toList(),
                        next,
                        more);
    }
}
