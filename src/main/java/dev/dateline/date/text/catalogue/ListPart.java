package dev.dateline.date.text.catalogue;

import dev.dateline.date.Edtf;
import dev.dateline.date.text.rule.DayReader;
import dev.dateline.date.text.rule.QualifierRule;
import java.util.Optional;

/**
 * One part of a list: a date, or those of its components that are not shared with another part.
 *
 * @param joint what connects it with the part before it
 * @param order the order of its components
 * @param year four digits; empty if it is shared
 * @param month the month 1–12 or the code of a season; 0 if there is none
 * @param day the day, or any other number alone; 0 if there is none
 * @param sign the qualifier; empty if there is none
 * @param isLed whether the qualifier stands before the date, as "c." does
 * @param whole the date in EDTF if it has other components, such as a decade; otherwise null
 */
record ListPart(Joint joint, Order order, String year, int month, int day, String sign, boolean isLed, String whole) {

    /** What connects a part with the one before it. */
    enum Joint {
        START,
        COMMA,
        ALL,
        ONE,
        DASH
    }

    /** The order of the components of a part. */
    enum Order {
        DAY_FIRST,
        MONTH_FIRST,
        YEAR_FIRST,
        NUMBER
    }

    boolean lacksYear() {
        return whole == null && year.isEmpty();
    }

    /** Returns whether it is only a number, which may be a day or the last digits of a year. */
    boolean isNumber() {
        return whole == null && year.isEmpty() && month == 0;
    }

    boolean isBareYear() {
        return whole == null && !year.isEmpty() && month == 0 && day == 0;
    }

    String wholeOrEmpty() {
        return whole == null ? "" : whole;
    }

    boolean isDayOfMonth() {
        return whole == null && month > 0 && day > 0;
    }

    ListPart withYear(String other) {
        return new ListPart(joint, order, other, month, day, sign, isLed, whole);
    }

    ListPart withMonth(int other) {
        return new ListPart(joint, order, year, other, day, sign, isLed, whole);
    }

    ListPart withDay(int other) {
        return new ListPart(joint, order, year, month, other, sign, isLed, whole);
    }

    ListPart withSign(String other) {
        return new ListPart(joint, order, year, month, day, other, isLed, whole);
    }

    ListPart in(Order other) {
        return new ListPart(joint, other, year, month, day, sign, isLed, whole);
    }

    ListPart withWhole(String other) {
        return new ListPart(joint, order, year, month, day, sign, isLed, other);
    }

    /** Returns the same date as the first of a list. */
    ListPart leading() {
        return new ListPart(Joint.START, order, year, month, day, sign, isLed, whole);
    }

    /** Returns the date in EDTF; empty if it is not complete or does not exist. */
    Optional<String> edtf() {
        String date = whole == null ? ofComponents() : whole;
        String qualified = date.isEmpty() || sign.isEmpty() ? date : QualifierRule.qualified(date, sign);
        return Edtf.tryParse(qualified).isPresent() ? Optional.of(qualified) : Optional.empty();
    }

    private String ofComponents() {
        if (year.isEmpty() || (month == 0 && day > 0)) {
            return "";
        }
        if (day > 0) {
            return DayReader.day(year, month, day);
        }
        return month == 0 ? year : year + (month < 10 ? "-0" : "-") + month;
    }
}
