package dev.dateline.article;

/**
 * Options for storing many articles at once.
 *
 * @param revive whether rows revive articles that were deleted
 * @param derive whether dates that neither the row nor the archive has are derived from the text
 * @param keep false for a dry run, which returns the results and changes nothing
 */
public record BulkOptions(boolean revive, boolean derive, boolean keep) {}
