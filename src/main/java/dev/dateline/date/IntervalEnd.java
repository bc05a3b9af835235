package dev.dateline.date;

import java.util.Optional;

/** The ends of an interval that have some property, such as being open. */
public enum IntervalEnd {
    START,
    END,
    BOTH;

    static Optional<IntervalEnd> of(boolean start, boolean end) {
        if (start && end) {
            return Optional.of(BOTH);
        }
        return start ? Optional.of(START) : end ? Optional.of(END) : Optional.empty();
    }
}
