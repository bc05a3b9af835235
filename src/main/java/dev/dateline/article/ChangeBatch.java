package dev.dateline.article;

import java.util.List;

/**
 * Changes that follow a revision.
 *
 * @param list each article once, oldest first
 * @param upTo the revision that a reader has come to when it has these
 */
public record ChangeBatch(List<Change> list, long upTo) {

    public ChangeBatch {
        list = List.copyOf(list);
    }
}
