package dev.dateline.article;

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
}
