package dev.dateline.transfer;

import dev.dateline.Fault;
import java.util.List;

/**
 * What is known of a row of somebody else's file beside the members of its article.
 *
 * @param ids by which of several ids it may be known; null where its file says nothing that would tell it from others
 * @param notes what could not be read of it and was left out already
 */
record ForeignEntry(EntryIds ids, List<Fault> notes) {

    ForeignEntry {
        notes = List.copyOf(notes);
    }
}
