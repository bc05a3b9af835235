package dev.dateline.transfer.format;

import dev.dateline.ValidationError;
import java.util.List;

/**
 * What is known of a row of somebody else's file beside the members of its article.
 *
 * @param ids by which of several ids it may be known; null where its file says nothing that would tell it from others
 * @param notes what could not be read of it and was left out already
 */
public record ForeignEntry(EntryIdCandidates ids, List<ValidationError> notes) {

    public ForeignEntry {
        notes = List.copyOf(notes);
    }
}
