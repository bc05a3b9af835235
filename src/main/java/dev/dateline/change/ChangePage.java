package dev.dateline.change;

import java.util.List;

/**
 * One page of the change feed.
 *
 * @param archive which archive this is; another one has other revisions
 * @param items what changed, oldest first; an article stands there once, at its newest revision
 * @param next what to send as {@code since} next time
 * @param more whether there is more at once
 */
record ChangePage(String archive, List<ChangeItem> items, long next, boolean more) {

    ChangePage {
        items = List.copyOf(items);
    }
}
