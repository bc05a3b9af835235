package dev.dateline.date.bucket;

import dev.dateline.date.DayRange;
import dev.dateline.date.Edtf;

/**
 * A section of a timeline.
 *
 * @param edtf its name: {@code 1917}, {@code 193X}, or an interval if exactly these days have no shorter name
 * @param first its first epoch day
 * @param last its last epoch day
 */
public record DateBucket(String edtf, long first, long last) {

    /** Returns the name of the bucket in English, for display. */
    public String label() {
        return Edtf.parse(edtf).display();
    }

    /** Returns the date whose first day is the first day of the bucket, usable as {@code from} of a range. */
    public String from() {
        int slash = edtf.indexOf('/');
        return slash < 0 ? edtf : edtf.substring(0, slash);
    }

    /** Returns the date whose last day is the last day of the bucket, usable as {@code to} of a range. */
    public String to() {
        return edtf.substring(edtf.indexOf('/') + 1);
    }

    /** Returns its days. */
    public DayRange days() {
        return new DayRange(first, last);
    }
}
