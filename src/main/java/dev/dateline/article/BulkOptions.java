package dev.dateline.article;

/**
 * How many articles at once are to be stored.
 *
 * @param revive whether rows bring back articles that were deleted
 * @param derive whether dates that nobody speaks of are taken from the text
 * @param keep false to learn what would come of it and change nothing
 */
public record BulkOptions(boolean revive, boolean derive, boolean keep) {}
