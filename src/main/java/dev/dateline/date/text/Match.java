package dev.dateline.date.text;

/**
 * Words that were read as a date.
 *
 * @param from the first token
 * @param to the token after the last
 * @param edtf the date; empty for a day that does not exist; {@code XXXX-} stands for a year and {@code XX68} for a
 *     century that the text around has to say; null where {@code relation} says all
 * @param oldStyle the Julian date, or null
 * @param modifier or null
 * @param relation how it follows from a date before it, or null
 */
record Match(int from, int to, String edtf, String oldStyle, Modifier modifier, Relation relation) {

    static Match of(int from, int to, String edtf) {
        return new Match(from, to, edtf, null, null, null);
    }

    static Match of(int from, int to, Relation relation) {
        return new Match(from, to, null, null, null, relation);
    }

    /** A date that does not exist: its words are passed over. */
    static Match none(int from, int to) {
        return of(from, to, "");
    }

    boolean isNone() {
        return edtf != null && edtf.isEmpty();
    }

    boolean yearless() {
        return edtf != null && edtf.startsWith("XXXX-");
    }

    /** Whether it is a date that can be a half of a range or be qualified. */
    boolean isPlain() {
        return edtf != null
                && !edtf.isEmpty()
                && relation == null
                && "/[{".indexOf(edtf.charAt(0)) < 0
                && edtf.indexOf('/') < 0;
    }

    boolean isDecadeOrCentury() {
        return edtf != null && edtf.indexOf('X') >= 0 && edtf.endsWith("X") && !yearless();
    }

    Match between(int newFrom, int newTo) {
        return new Match(newFrom, newTo, edtf, oldStyle, modifier, relation);
    }

    Match with(String newEdtf) {
        return new Match(from, to, newEdtf, oldStyle, modifier, relation);
    }

    Match with(Modifier newModifier) {
        return new Match(from, to, edtf, oldStyle, newModifier, relation);
    }

    Match with(Relation newRelation) {
        return new Match(from, to, edtf, oldStyle, modifier, newRelation);
    }

    Match julian(String newOldStyle) {
        return new Match(from, to, edtf, newOldStyle, modifier, relation);
    }
}
