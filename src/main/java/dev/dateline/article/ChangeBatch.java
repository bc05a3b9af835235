package dev.dateline.article;

import java.util.List;

/**
 * The changes that follow a revision.
 *
 * @param list the changes, oldest first, each article once
 * @param upTo the revision that a reader has reached after these changes
 */
public record ChangeBatch(List<Change> list, long upTo) {

    public ChangeBatch {
        list = List.copyOf(list);
    }
}
