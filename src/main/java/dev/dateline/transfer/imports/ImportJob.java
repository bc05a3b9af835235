package dev.dateline.transfer.imports;

import static java.util.Objects.requireNonNull;

/**
 * The persistent state of an import that was answered 202, besides its body.
 *
 * @param id the id of its report
 * @param order its position in the queue
 * @param mediaType the media type of the body
 * @param starts how many times it was started since it last stored rows
 * @param rows how many rows had been stored at its last start
 */
record ImportJob(String id, long order, String mediaType, ImportOptions options, int starts, long rows) {

    ImportJob {
        requireNonNull(id, "id is null");
        requireNonNull(mediaType, "mediaType is null");
        requireNonNull(options, "options is null");
    }

    /** Returns a copy for another start, with this many rows stored. */
    ImportJob restarted(long stored) {
        return new ImportJob(id, order, mediaType, options, stored > rows ? 1 : starts + 1, stored);
    }

    /** Returns a copy with another number of starts. */
    ImportJob withStarts(int count) {
        return new ImportJob(id, order, mediaType, options, count, rows);
    }
}
