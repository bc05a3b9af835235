package dev.dateline.date.text;

import java.util.Set;

/** Reads years: "1917", "44 BC", "AD 410", "'68", "1917–18". A bare year has to pass {@link YearGuard}. */
final class Years {

    private static final int FIRST = 1000;
    private static final int LAST = 2099;
    private static final int LAST_DUAL = 1752; // until then the English year began in March

    private static final Set<String> ERAS = Set.of("bc", "bce", "ad", "ce");

    private final Tokens tokens;
    private final YearGuard guard;
    private final EarlyYears early;

    Years(Tokens tokens) {
        this.tokens = tokens;
        this.guard = new YearGuard(tokens);
        this.early = new EarlyYears(tokens, guard);
    }

    /** A year that its surroundings need not prove, as after a month. Null when there is none. */
    Piece plain(int i) {
        Piece era = withEra(i);
        if (era != null) {
            return era;
        }
        if (tokens.is(i, '\'') && tokens.digits(i + 1) == 2 && tokens.glued(i + 1) && !runsOn(i + 1)) {
            return new Piece("XX" + tokens.written(tokens.start(i + 1), tokens.end(i + 1)), i + 2);
        }
        if (!inRange(i) || runsOn(i)) {
            return null;
        }
        boolean begins = tokens.is(i + 3, '-') && tokens.digits(i + 4) == 4; // "1494/5–1547" covers both
        int dual = dual(i) ? i + 3 : i + 1;
        return new Piece(print(tokens.number(i) + (dual > i + 1 && !begins ? 1 : 0)), dual);
    }

    /** A year of three digits after a day, which proves it: "25 December 800". Null when there is none. */
    Piece shortAfterDay(int i) {
        int year = tokens.is(i, ',') ? i + 1 : i;
        boolean read = isShort(year) && !runsOn(year) && !tokens.glued(year) && !guard.isQuantity(year);
        return read && guard.endsDate(year + 1) ? new Piece(print(tokens.number(year)), year + 1) : null;
    }

    private boolean isShort(int i) {
        return tokens.digits(i) == 3 && tokens.number(i) >= 100;
    }

    /** A year in running text, or a range of them. Null when there is none. */
    Match bare(int i) {
        Match eras = erasRange(i);
        if (eras != null) {
            return eras;
        }
        Piece year = plain(i);
        if (year == null) {
            return early.read(i);
        }
        boolean proven = tokens.digits(i) != 4 || year.end() > i + 1;
        Match range = year.edtf().length() == 4 && !year.edtf().startsWith("X") ? range(i, year) : null;
        if (guard.isDecoration(range == null ? year.end() : range.to())) {
            return Match.none(i, range == null ? year.end() : range.to());
        }
        if ((!proven && !guard.admits(i)) || (tokens.is(i, '\'') && !guard.admitsShort(i))) {
            return range == null ? null : Match.none(i, range.to());
        }
        return range == null ? Match.of(i, year.end(), year.edtf()) : range;
    }

    /** "1917–18", "1613-1917", "1917-present", and "1917-10", which is a month. */
    private Match range(int i, Piece year) {
        int sign = year.end();
        boolean slash = tokens.is(sign, '/') && tokens.glued(sign) && tokens.glued(sign + 1);
        if (!slash && !tokens.is(sign, '-')) {
            return null;
        }
        int second = sign + 1;
        if (open(sign)) {
            return Match.of(i, second + (tokens.isWord(second) ? 1 : 0), year.edtf() + "/..");
        }
        boolean glued =
                tokens.glued(sign) || tokens.glued(second) || (tokens.digits(second) == 2 && !guard.isCount(second));
        int digits = tokens.digits(second);
        if (digits == 0 || digits == 3 || digits > 4 || runsOn(second) || (digits < 4 && !glued) || chained(second)) {
            return null;
        }
        return rangeTo(i, year, second);
    }

    private Match rangeTo(int i, Piece year, int second) {
        int first = Integer.parseInt(year.edtf());
        int digits = tokens.digits(second);
        int scale = digits == 4 ? 10_000 : digits == 2 ? 100 : 10;
        int last = first / scale * scale + tokens.number(second);
        Piece era = digits == 4 ? withEra(second) : null;
        if (digits == 2 && tokens.number(second) == 0 && first % 100 == 99) {
            last += 100; // "1999-00"
        }
        if (era != null || last <= first || last > LAST) {
            return month(i, year, second);
        }
        return Match.of(i, second + 1, year.edtf() + "/" + print(last));
    }

    private Match month(int i, Piece year, int second) {
        int month = tokens.number(second);
        boolean iso = tokens.digits(second) == 2
                && month >= 1
                && month <= 12
                && tokens.glued(second)
                && tokens.glued(second - 1);
        return iso ? Match.of(i, second + 1, year.edtf() + "-" + twoDigits(month)) : null;
    }

    private boolean open(int sign) {
        if (!tokens.is(sign, '-')) {
            return false;
        }
        String word = tokens.word(sign + 1);
        return word.equals("present") || word.equals("today") || word.equals("now") || tokens.is(sign + 1, ')');
    }

    /** "264–146 BC", "27 BC – AD 14", "AD 14–37". */
    private Match erasRange(int i) {
        boolean prefixed = tokens.digits(i) == 0;
        Piece first = withEra(i);
        if (first != null && tokens.is(first.end(), '-')) {
            Piece second = withEra(first.end() + 1);
            if (second == null && prefixed && short4(first.end() + 1)) {
                second = new Piece(print(tokens.number(first.end() + 1)), first.end() + 2);
            }
            return second == null || !ascends(first, second)
                    ? null
                    : Match.of(i, second.end(), first.edtf() + "/" + second.edtf());
        }
        boolean joined = tokens.is(i + 1, '-') || tokens.is(i + 1, "to");
        if (first != null || !short4(i) || !joined || (tokens.glued(i) && tokens.isNumber(i - 1))) {
            return null;
        }
        Piece last = tokens.isNumber(i + 2) ? withEra(i + 2) : null;
        if (last == null) {
            return null;
        }
        String start = last.edtf().startsWith("-") || last.edtf().equals("0000")
                ? bc(tokens.number(i))
                : print(tokens.number(i));
        return ascends(new Piece(start, i), last) ? Match.of(i, last.end(), start + "/" + last.edtf()) : null;
    }

    private static boolean ascends(Piece first, Piece second) {
        return Integer.parseInt(first.edtf()) < Integer.parseInt(second.edtf());
    }

    private Piece withEra(int i) {
        if (short4(i) && !(tokens.glued(i) && (tokens.sign(i - 1) == '.' || tokens.sign(i - 1) == ','))) {
            Piece era = initials(i + 1);
            if (era == null) {
                return null;
            }
            return switch (era.edtf()) {
                case "bc", "bce" -> new Piece(bc(tokens.number(i)), era.end());
                case "ad", "ce" -> new Piece(print(tokens.number(i)), era.end());
                default -> null;
            };
        }
        Piece era = initials(i);
        boolean after = era != null && era.edtf().equals("ad") && short4(era.end()) && !runsOn(era.end());
        return after ? new Piece(print(tokens.number(era.end())), era.end() + 1) : null;
    }

    /** "BC", "B.C.E.", "O.S.": their letters in lower case. Null when there are none. */
    Piece initials(int i) {
        if (tokens.word(i).length() != 1) {
            boolean era = tokens.allCapitals(i) || tokens.is(i, "bc") || tokens.is(i, "bce");
            return era && tokens.word(i).length() <= 3 ? new Piece(tokens.word(i), i + 1) : null;
        }
        StringBuilder letters = new StringBuilder();
        int k = i;
        while (k < i + 8 && tokens.word(k).length() == 1 && tokens.is(k + 1, '.') && (k == i || tokens.glued(k))) {
            letters.append(tokens.word(k));
            k += 2;
        }
        return letters.isEmpty() ? null : new Piece(letters.toString(), k);
    }

    /** "BC", "BCE", "AD" or "CE" behind a number or a century. Null when there is none. */
    Piece era(int i) {
        Piece era = initials(i);
        return era != null && ERAS.contains(era.edtf()) ? era : null;
    }

    /** "1640/1" and "1640/41" name one year twice, the new one last. */
    private boolean dual(int i) {
        int year = tokens.number(i);
        int digits = tokens.digits(i + 2);
        if (year > LAST_DUAL || !tokens.is(i + 1, '/') || !tokens.glued(i + 1) || !tokens.glued(i + 2)) {
            return false;
        }
        return digits > 0 && digits <= 2 && (year + 1) % (digits == 1 ? 10 : 100) == tokens.number(i + 2);
    }

    private boolean inRange(int i) {
        boolean four = tokens.digits(i) == 4 && tokens.number(i) >= FIRST && tokens.number(i) <= LAST;
        return four || (tokens.profile().shortYears() && isShort(i));
    }

    private boolean short4(int i) {
        return tokens.number(i) > 0 && tokens.digits(i) <= 4;
    }

    /** Whether a number goes on after its digits: "1930s", "1,917", "19.5", "19:17". */
    boolean runsOn(int i) {
        if (!tokens.glued(i + 1)) {
            return false;
        }
        char sign = tokens.sign(i + 1);
        boolean inNumber = (sign == '.' || sign == ':' || (sign == ',' && tokens.digits(i + 2) == 3))
                && tokens.isNumber(i + 2)
                && tokens.glued(i + 2);
        return tokens.isWord(i + 1) || inNumber || sign == '%' || sign == '°' || sign == '@' || sign == '_';
    }

    private boolean chained(int i) {
        return (tokens.is(i + 1, '-') || tokens.is(i + 1, '/'))
                && tokens.glued(i + 1)
                && tokens.glued(i + 2)
                && tokens.isNumber(i + 2);
    }

    static String bc(int year) {
        return year == 1 ? "0000" : "-" + print(year - 1);
    }

    static String print(int year) {
        return "0".repeat(Math.max(0, 4 - Integer.toString(year).length())) + year;
    }

    /** A year as EDTF has it, also before the year 0. */
    static String signed(int year) {
        return year < 0 ? "-" + print(-year) : print(year);
    }

    static String twoDigits(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }
}
