package dev.dateline.transfer.format;

import dev.dateline.ValidationError;
import java.util.List;

/**
 * Additional information about a row of a foreign format, such as a feed.
 *
 * @param ids the candidate ids; null if the entry has nothing that identifies it
 * @param notes notes on values that could not be read and were omitted
 */
public record ForeignEntry(EntryIdCandidates ids, List<ValidationError> notes) {

    public ForeignEntry {
        notes = List.copyOf(notes);
    }
}
