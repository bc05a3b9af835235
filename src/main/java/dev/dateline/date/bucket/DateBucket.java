package dev.dateline.date.bucket;

import dev.dateline.date.DayRange;
import dev.dateline.date.Edtf;

/**
 * A stretch of a timeline.
 *
 * @param edtf its name: {@code 1917}, {@code 193X}, or an interval where just these days have no shorter one
 * @param first its first day
 * @param last its last day
 */
public record DateBucket(String edtf, long first, long last) {

    /** The bucket for people, in English. */
    public String label() {
        return Edtf.parse(edtf).display();
    }

    /** The date that its first day is the first of, as {@code from} of a range. */
    public String from() {
        int slash = edtf.indexOf('/');
        return slash < 0 ? edtf : edtf.substring(0, slash);
    }

    /** The date that its last day is the last of, as {@code to} of a range. */
    public String to() {
        return edtf.substring(edtf.indexOf('/') + 1);
    }

    /** Its days. */
    public DayRange days() {
        return new DayRange(first, last);
    }
}
