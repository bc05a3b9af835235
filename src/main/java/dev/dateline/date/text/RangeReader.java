package dev.dateline.date.text;

/** Reads one date, or two that make one: "5 March 1871 – 15 January 1919", "March to June 1938", "1915 or 1916". */
final class RangeReader implements DateRule {

    private final Tokens tokens;
    private final SideReader sides;
    private final StyleReader styles;

    RangeReader(Tokens tokens, SideReader sides) {
        this.tokens = tokens;
        this.sides = sides;
        this.styles = new StyleReader(tokens, sides);
    }

    /** Null when there is none. A month or season alone counts only where the words around make it a time. */
    @Override
    public Match read(int i) {
        Match first = sides.read(i, true);
        Match twofold = first == null ? null : styles.read(first);
        if (first == null || (twofold == null && first.isNone())) {
            return first;
        }
        Match joined = join(twofold == null ? first : twofold);
        if (joined != null || twofold != null) {
            return joined == null ? twofold : joined;
        }
        boolean monthAlone = first.yearless() && first.pattern().length() == 7 && first.relation() == null;
        boolean bare = monthAlone && first.modifier() == null && first.to() <= i + 1;
        return bare && !sides.months().isTime(i) ? null : first;
    }

    private Match join(Match date) {
        Match first = date;
        int sign = first.to();
        Joint joint = Joint.at(tokens, sign);
        if (joint == null) {
            return null;
        }
        Match second = second(sign + 1);
        Match twofold = second == null ? null : styles.read(second);
        second = twofold == null ? second : twofold;
        if (second == null || second.isNone() || isRestart(second)) {
            return null;
        }
        first = DecadeReader.beside(tokens, first, second);
        second = DecadeReader.beside(tokens, second, first);
        boolean days = first.oldStyle() != null || second.oldStyle() != null;
        if (days && joint != Joint.DASH && joint != Joint.TO) {
            return null; // each of them is a day in two calendars, which a set could not say
        }
        boolean bareMonths =
                first.yearless() && second.yearless() && first.pattern().length() == 7;
        if (bareMonths && !sides.months().isTime(first.from())) {
            return null;
        }
        boolean iso = joint == Joint.SLASH && tokens.digits(first.from()) == 4 && tokens.digits(second.from()) == 4;
        Match joined = (iso ? Joint.DASH : joint).join(first, second, tokens.is(first.from() - 1, "between"));
        if (joined == null || !joint.equals(Joint.OR)) {
            return joined == null ? null : sides.doubtOfBoth(first, second, joined);
        }
        return first.modifier() == null ? joined : null;
    }

    /** Also "the 6th of June" of "from the 4th of May to the 6th of June 1970". */
    private Match second(int i) {
        Match second = sides.read(i, true);
        Match day = second == null && tokens.is(i, "the") ? sides.unit(i + 1, false) : null;
        return day != null && CalendarPair.isDay(day.pattern()) ? day : second;
    }

    /** A second half that begins with "the" is a date of its own unless both are decades. */
    private boolean isRestart(Match second) {
        return second.relation() != null || second.pattern().indexOf('/') >= 0;
    }
}
