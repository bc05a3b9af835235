package dev.dateline.transfer.imports;

import static java.util.Objects.requireNonNull;

/**
 * What is needed to do an import that was answered 202, beside its body.
 *
 * @param id of its report
 * @param order where it stands among those that wait
 * @param mediaType of the body
 * @param starts how often it was begun since it last came further
 * @param rows how many rows had been stored when it was begun last
 */
record ImportJob(String id, long order, String mediaType, ImportOptions options, int starts, long rows) {

    ImportJob {
        requireNonNull(id, "id is null");
        requireNonNull(mediaType, "mediaType is null");
        requireNonNull(options, "options is null");
    }

    /** The same when it is begun once more, with so many rows stored. */
    ImportJob restarted(long stored) {
        return new ImportJob(id, order, mediaType, options, stored > rows ? 1 : starts + 1, stored);
    }
}
