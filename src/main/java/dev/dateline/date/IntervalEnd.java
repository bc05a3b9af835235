package dev.dateline.date;

import java.util.Optional;

/** Which ends of an interval something is true of. */
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
