package dev.dateline.transfer;

/**
 * How an import is to be done.
 *
 * @param dryRun tell what would happen and change nothing
 * @param revive let rows bring back articles that were deleted
 * @param reportAll report every row, not only those that failed
 */
record ImportOptions(boolean dryRun, boolean revive, boolean reportAll) {}
