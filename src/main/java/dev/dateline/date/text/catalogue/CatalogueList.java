package dev.dateline.date.text.catalogue;

import dev.dateline.date.Edtf;
import dev.dateline.date.text.catalogue.ListPart.Joint;
import dev.dateline.date.text.catalogue.ListPart.Order;
import dev.dateline.date.text.token.TokenSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads lists of dates that share components: "3-5 and 9 May 1848", "March, May, July 1917", "1919, 1920 or 1921". A
 * list with "or" is one of its members, any other list all of them.
 */
public final class CatalogueList {

    private static final Pattern CENTURY = Pattern.compile("\\d\\dXX");

    private final List<ListPart> parts;

    private CatalogueList(List<ListPart> parts) {
        this.parts = new ArrayList<>(parts);
    }

    /**
     * A text that is a list of dates.
     *
     * @param edtf the date; null if the list is ambiguous or if one of its members does not exist
     */
    public record Outcome(String edtf) {}

    /** Reads a whole text as a list; returns empty if it is something else. */
    public static Optional<Outcome> read(TokenSequence tokens) {
        CatalogueList list = new CatalogueList(new ListPartReader(tokens).read());
        boolean joined =
                list.parts.stream().anyMatch(part -> part.joint() != Joint.START && part.joint() != Joint.DASH);
        if (!joined || !list.isComplete()) {
            return Optional.empty();
        }
        return Optional.of(new Outcome(list.isAmbiguous() ? null : list.written()));
    }

    private boolean isOne() {
        return parts.stream().anyMatch(part -> part.joint() == Joint.ONE);
    }

    /** Returns whether both "and" and "or" occur, or whether something follows the last alternative. */
    private boolean isAmbiguous() {
        List<Joint> joints = parts.stream()
                .map(ListPart::joint)
                .filter(joint -> joint != Joint.DASH)
                .toList();
        int one = joints.indexOf(Joint.ONE);
        for (int i = 1; one > 0 && i < parts.size(); i++) {
            ListPart before = parts.get(i - 1);
            boolean isWithinYear = before.month() > 0 || before.wholeOrEmpty().indexOf('-') > 0; // "Christmas 1916"
            if (parts.get(i).isBareYear() && isWithinYear) {
                return true; // "7 or 8 May 1914 or 1915"
            }
        }
        return one > 0 && (joints.contains(Joint.ALL) || joints.lastIndexOf(Joint.COMMA) > one);
    }

    /** Adds the shared components; returns whether every part then has a year. */
    private boolean isComplete() {
        completeYearDigits();
        attachYear();
        for (int i = parts.size() - 1; i >= 0; i--) {
            completeMonth(i);
        }
        for (int i = 0; i < parts.size(); i++) {
            completeMonthFromBefore(i);
        }
        boolean shared = true;
        List<Boolean> yearless = parts.stream().map(ListPart::lacksYear).toList();
        for (int i = parts.size() - 1; i >= 0; i--) {
            completeYear(i);
        }
        for (int i = 0; i < parts.size(); i++) {
            completeYearFromBefore(i);
            shared &= !parts.get(i).lacksYear();
        }
        shareWithAlternatives(yearless);
        return shared;
    }

    /** Completes the last digits of years: "1919, 20 or 21". */
    private void completeYearDigits() {
        boolean years = parts.stream().allMatch(part -> part.isBareYear() || part.isNumber());
        for (int i = 1; years && i < parts.size() && parts.get(0).isBareYear(); i++) {
            String before = parts.get(i - 1).year();
            ListPart part = parts.get(i);
            if (part.isNumber() && !before.isEmpty()) {
                String digits = Integer.toString(part.day());
                String year = before.substring(0, before.length() - digits.length()) + digits;
                parts.set(i, year.compareTo(before) > 0 ? part.withDay(0).withYear(year) : part);
            }
        }
    }

    /** Attaches a year after a comma to the day before it: "Jan. 3, 9 and 12, 1848". */
    private void attachYear() {
        int last = parts.size() - 1;
        boolean isYear =
                last > 1 && parts.get(last).isBareYear() && parts.get(last).joint() == Joint.COMMA;
        if (isYear && parts.get(last - 1).isNumber() && parts.get(0).order() == Order.MONTH_FIRST) {
            parts.set(last - 1, parts.get(last - 1).withYear(parts.remove(last).year()));
        }
    }

    /** Takes the month, and the year if there is one, of the next part: "3-5 and 9 May 1848". */
    private void completeMonth(int i) {
        ListPart part = parts.get(i);
        ListPart other = i + 1 < parts.size() ? parts.get(i + 1) : part;
        if (part.isNumber()
                && parts.size() > 2
                && CENTURY.matcher(other.wholeOrEmpty()).matches()) {
            String century = String.format(Locale.ROOT, "%02dXX", part.day() - 1);
            parts.set(i, century.compareTo(other.whole()) < 0 ? part.withDay(0).withWhole(century) : part);
            return;
        }
        boolean isDayFirst = other.order() == Order.DAY_FIRST || other.order() == Order.NUMBER;
        if (part.isNumber() && other.isDayOfMonth() && isDayFirst) {
            parts.set(i, part.withMonth(other.month()).withYear(other.year()));
        }
    }

    /** Takes the month, and the year if there is one, of the part before: "May 3, 5 and 7, 1915". */
    private void completeMonthFromBefore(int i) {
        ListPart part = parts.get(i);
        ListPart other = i > 0 ? parts.get(i - 1) : part;
        if (part.whole() == null && part.month() == 0 && part.day() > 0 && other.isDayOfMonth()) {
            String year = part.year().isEmpty() ? other.year() : part.year();
            boolean isDayFirst = other.order() == Order.DAY_FIRST;
            parts.set(
                    i,
                    isDayFirst
                            ? part
                            : part.withMonth(other.month()).withYear(year).in(other.order()));
        }
    }

    private void completeYear(int i) {
        ListPart part = parts.get(i);
        ListPart other = i + 1 < parts.size() ? parts.get(i + 1) : part;
        boolean isLast = !other.lacksYear() && other.whole() == null && other.order() != Order.YEAR_FIRST;
        if (part.lacksYear() && part.month() > 0 && isLast && other.month() > 0) {
            parts.set(i, part.withYear(other.year()));
        }
    }

    /** Takes the year of the part before; a year alone before a comma is that of what follows: "1915, May 3". */
    private void completeYearFromBefore(int i) {
        ListPart part = parts.get(i);
        ListPart other = i > 0 ? parts.get(i - 1) : part;
        if (part.lacksYear() && part.month() > 0 && !other.lacksYear() && other.whole() == null) {
            parts.set(i, part.withYear(other.year()));
            if (other.isBareYear() && i == 1 && part.joint() == Joint.COMMA) {
                parts.set(0, null);
            }
        }
    }

    /** Applies a month and day to each alternative: "8 November 1863, 1864 or 1865", "8 May or June 1848". */
    private void shareWithAlternatives(List<Boolean> yearless) {
        if (parts.get(0) == null) {
            parts.remove(0);
            parts.set(0, parts.get(0).leading());
        }
        if (!isOne()) {
            return;
        }
        ListPart first = parts.get(0);
        ListPart last = parts.get(parts.size() - 1);
        boolean ofFirst = first.month() > 0 && first.order() != Order.YEAR_FIRST && areYears(1, parts.size());
        boolean ofLast = last.month() > 0 && last.order() == Order.YEAR_FIRST && areYears(0, parts.size() - 1);
        if (ofFirst || ofLast) {
            ListPart model = ofFirst ? first : last;
            parts.replaceAll(part -> part.withMonth(model.month()).withDay(model.day()));
        }
        for (int i = 1; i < parts.size() && yearless.size() == parts.size(); i++) {
            ListPart before = parts.get(i - 1);
            ListPart part = parts.get(i);
            if (yearless.get(i - 1) && before.isDayOfMonth() && part.day() == 0 && part.month() > 0) {
                parts.set(i, part.withDay(before.day()));
            }
        }
        if (first.isLed() && parts.stream().skip(1).allMatch(part -> part.sign().isEmpty())) {
            parts.replaceAll(part -> part.withSign(first.sign()));
        }
    }

    private boolean areYears(int from, int to) {
        return parts.subList(from, to).stream().allMatch(ListPart::isBareYear);
    }

    /** Returns the list in EDTF; null if a member does not exist, or if its order contradicts the shared year. */
    private String written() {
        List<String> members = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            ListPart part = parts.get(i);
            String date = part.edtf().orElse(null);
            if (date == null || date.contains("..") || (i > 0 && isDescending(i))) {
                return null;
            }
            String member = date.replace("/", "..");
            if (part.joint() != Joint.DASH) {
                members.add(member);
                continue;
            }
            String first = members.remove(members.size() - 1);
            boolean isInterval =
                    first.contains("..") || Edtf.tryParse(first + "/" + date).isEmpty();
            if (isInterval || date.contains("/")) {
                return null;
            }
            members.add(first + ".." + date);
        }
        List<String> distinct = members.stream().distinct().toList();
        if (distinct.size() == 1) {
            return distinct.get(0).replace("..", "/");
        }
        String list = String.join(",", distinct);
        if (isOne()) {
            return "[" + list + "]";
        }
        return isUnbroken() ? distinct.get(0) + "/" + distinct.get(distinct.size() - 1) : "{" + list + "}";
    }

    private boolean isDescending(int i) {
        ListPart before = parts.get(i - 1);
        ListPart part = parts.get(i);
        boolean comparable =
                before.month() > 0 && part.month() > 0 && before.year().equals(part.year());
        int difference = before.month() == part.month() ? before.day() - part.day() : before.month() - part.month();
        return comparable && difference > 0;
    }

    /** Returns whether the members are successive days of a month, or two successive months joined by "and". */
    private boolean isUnbroken() {
        boolean plain = parts.stream()
                .allMatch(part -> part.whole() == null
                        && part.joint() != Joint.DASH
                        && part.sign().isEmpty()
                        && part.month() > 0
                        && part.month() <= 12);
        ListPart first = parts.get(0);
        if (!plain || parts.stream().anyMatch(part -> !part.year().equals(first.year()))) {
            return false;
        }
        boolean days = first.day() > 0 && parts.stream().allMatch(part -> part.month() == first.month());
        boolean months = parts.size() == 2
                && parts.get(1).joint() == Joint.ALL
                && first.day() + parts.get(1).day() == 0;
        for (int i = 1; i < parts.size(); i++) {
            int step = days
                    ? parts.get(i).day() - parts.get(i - 1).day()
                    : parts.get(i).month() - first.month();
            if (step != 1) {
                return false;
            }
        }
        return days || months;
    }
}
