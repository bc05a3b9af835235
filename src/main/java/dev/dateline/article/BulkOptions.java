package dev.dateline.article;

import java.util.HashSet;
import java.util.Set;

/**
 * Options for storing many articles at once.
 *
 * @param revive whether rows revive articles that were deleted
 * @param derive whether dates that neither the row nor the archive has are derived from the text
 * @param dryRun the dry run to which the articles belong, which returns the results and changes nothing; null to store
 *     them
 */
public record BulkOptions(boolean revive, boolean derive, DryRun dryRun) {

    /** Returns whether the articles are to be stored. */
    public boolean keep() {
        return dryRun == null;
    }

    /**
     * What a dry run of several batches remembers from one batch to the next, since none of them is stored. It is used
     * by one thread at a time.
     */
    public static final class DryRun {

        private final Set<String> newMetadataKeys = new HashSet<>();

        /**
         * The metadata keys that the archive would have got from the batches so far. The set is live and may be
         * changed; the archive's limit bounds it.
         */
        public Set<String> newMetadataKeys() {
            return newMetadataKeys;
        }
    }
}
