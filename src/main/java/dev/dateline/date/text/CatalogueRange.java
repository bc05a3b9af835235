package dev.dateline.date.text;

import dev.dateline.date.Edtf;
import dev.dateline.date.EdtfException;

/**
 * Reads one date of a catalogue, with the short second halves that only catalogues have: "1957–c.66", "1860 or 63",
 * "1914 to 1918".
 */
final class CatalogueRange {

    private final Tokens tokens;
    private final Phrases phrases;
    private final YearFirst years;
    private final Doubt doubt;

    CatalogueRange(Tokens tokens) {
        this.tokens = tokens;
        this.phrases = new Phrases(tokens);
        this.years = new YearFirst(tokens);
        this.doubt = new Doubt(tokens);
    }

    /** Null when no date begins here. */
    Match read(int i) {
        Match date = years.read(i);
        date = date == null ? phrases.read(i, false) : date;
        if (date == null || date.isNone() || date.edtf() == null || date.relation() != null) {
            return null;
        }
        for (int more = 0; more < 3; more++) {
            Match longer = extended(date);
            if (longer == null) {
                return date;
            }
            date = longer;
        }
        return date;
    }

    private Match extended(Match date) {
        int joint = date.to();
        boolean dash = tokens.is(joint, '-')
                || tokens.is(joint, "to")
                || tokens.is(joint, "until")
                || tokens.is(joint, "through")
                || (tokens.is(joint, "and") && tokens.is(date.from() - 1, "between"));
        boolean or = tokens.is(joint, "or");
        boolean since = date.edtf().endsWith("/..");
        if ((!dash && !or)
                || (date.edtf().contains("..") && !since)
                || date.edtf().startsWith("[")) {
            return null;
        }
        Match second = second(joint + 1, date.edtf());
        second = years.inYearOf(date, second == null ? years.month(joint + 1) : second);
        boolean read = second != null && !second.isNone() && second.edtf() != null;
        if (!read || second.edtf().endsWith("..") || (or && second.edtf().contains(".."))) {
            return null;
        }
        Match words = date.between(date.from(), second.to());
        if (or) {
            return date.isPlain() && second.isPlain()
                    ? words.with("[" + date.edtf() + "," + second.edtf() + "]")
                    : null;
        }
        String first = date.edtf().split("/", -1)[0];
        String last = second.edtf().substring(second.edtf().lastIndexOf('/') + 1);
        return isEdtf(first + "/" + last) ? words.with(first + "/" + last) : null;
    }

    private static boolean isEdtf(String text) {
        try {
            Edtf.parse(text);
            return true;
        } catch (EdtfException notOne) {
            return false;
        }
    }

    /** A date, or the last digits of a year. */
    private Match second(int i, String first) {
        Match date = phrases.read(i, false);
        if (date != null) {
            return date;
        }
        int number = doubt.end(i);
        int digits = tokens.digits(number);
        String year = first.substring(first.lastIndexOf('/') + 1);
        if (digits == 0 || digits > 2 || !year.matches("\\d{4}[~?%]?")) {
            return null;
        }
        String edtf = year.substring(0, 4 - digits) + tokens.written(tokens.start(number), tokens.end(number));
        return edtf.compareTo(year.substring(0, 4)) <= 0
                ? null
                : Match.of(i, number + 1, number > i ? edtf + doubt.sign(i) : edtf);
    }
}
