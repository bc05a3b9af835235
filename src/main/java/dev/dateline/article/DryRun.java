package dev.dateline.article;

import java.util.HashSet;
import java.util.Set;

/**
 * What a dry run of several batches remembers from one batch to the next, since none of them is stored. It is used by
 * one thread at a time.
 */
public final class DryRun {

    private final Set<String> newMetadataKeys = new HashSet<>();

    /**
     * The metadata keys that the archive would have got from the batches so far. The set is live and may be changed;
     * the archive's limit bounds it.
     */
    public Set<String> newMetadataKeys() {
        return newMetadataKeys;
    }
}
