package dev.dateline.search;

import dev.dateline.date.Edtf;
import dev.dateline.date.EdtfException;
import dev.dateline.date.End;
import dev.dateline.date.Precision;
import dev.dateline.http.BadValue;
import java.util.Optional;

/** Dates in a query string. */
final class EdtfParameter {

    private EdtfParameter() {}

    /** A date to look for: one whose days are known. */
    static Edtf range(String text) {
        Edtf edtf = any(text);
        if (edtf.yearless()) {
            String day = text.replaceFirst("^-?X+-", "");
            throw new BadValue("A year is needed here; for a calendar day of any year use onDay=" + day + ".", null);
        }
        if (edtf.unknown().isPresent()) {
            throw new BadValue(
                    "An unknown end cannot be looked for; '..' is an open one.", opened(text, edtf.unknown()));
        }
        return edtf;
    }

    private static String opened(String text, Optional<End> unknown) {
        return switch (unknown.orElseThrow()) {
            case START -> ".." + text;
            case END -> text + "..";
            case BOTH -> null;
        };
    }

    /** A bound of {@code from} and {@code to}: a date without gaps and without open ends. */
    static Edtf bound(String text) {
        Edtf edtf = range(text);
        if (edtf.open().isPresent()) {
            throw new BadValue("An open end is no bound; leave the other parameter out instead.", null);
        }
        if (edtf.precision() == Precision.SET) {
            throw new BadValue("A set of dates is no bound.", null);
        }
        return edtf;
    }

    private static Edtf any(String text) {
        try {
            return Edtf.parse(text);
        } catch (EdtfException e) {
            throw new BadValue(e.getMessage(), e.suggestion().orElse(null));
        }
    }
}
