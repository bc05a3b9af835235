package dev.dateline.article;

import java.util.List;

/**
 * The changes that follow a revision.
 *
 * @param changes the changes, oldest first, each article once
 * @param upTo the revision that a reader has reached after these changes
 */
public record ChangeBatch(List<Change> changes, long upTo) {

    public ChangeBatch {
        changes = List.copyOf(changes);
    }
}
