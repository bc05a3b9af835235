package dev.dateline.date;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Parses EDTF: distinguishes single dates, intervals and sets. */
final class EdtfParser {

    static final int MAX_CHARACTERS = 1000;
    private static final String ALPHABET = "-0123456789XYESTZ?~%/.,:+[]{} ";

    private EdtfParser() {}

    /** Parses a text; an exception carries the probable meaning, if one is found. */
    static Edtf parse(String text) {
        try {
            return read(text);
        } catch (EdtfException e) {
            String suggestion = e.suggestion().orElseGet(() -> EdtfSuggestions.of(text));
            throw new EdtfException(e.offset(), e.getMessage(), suggestion);
        }
    }

    static boolean isValid(String text) {
        return tryParse(text).isPresent();
    }

    private static boolean isOfAlphabet(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (ALPHABET.indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    static Optional<Edtf> tryParse(String text) {
        if (!isOfAlphabet(text)) {
            return Optional.empty();
        }
        try {
            return Optional.of(read(text));
        } catch (EdtfException e) {
            return Optional.empty();
        }
    }

    private static Edtf read(String text) {
        if (text.isEmpty()) {
            throw new EdtfException(0, "A date is needed.", null);
        }
        if (text.length() > MAX_CHARACTERS) {
            throw new EdtfException(MAX_CHARACTERS, "A date has at most " + MAX_CHARACTERS + " characters.", null);
        }
        char first = text.charAt(0);
        if (first == '[' || first == '{') {
            return set(text);
        }
        int slash = text.indexOf('/');
        return slash >= 0 ? interval(text, slash) : Edtf.of(SingleDateParser.parse(text, 0, text.length()));
    }

    private static Edtf interval(String text, int slash) {
        int another = text.indexOf('/', slash + 1);
        if (another >= 0) {
            throw new EdtfException(another, "An interval has only one '/'.", null);
        }
        SingleDate start = end(text, 0, slash);
        SingleDate end = end(text, slash + 1, text.length());
        if (start == null && end == null) {
            throw new EdtfException(0, "An interval needs a date at one end at least.", null);
        }
        inOrder(start, end, slash, "The interval ends before it begins.");
        boolean openStart = text.startsWith("..");
        boolean openEnd = text.endsWith("..");
        return Edtf.of(new Interval(start, end, openStart, openEnd));
    }

    /** Parses the date at one end of an interval; null for an open or unknown end. */
    private static SingleDate end(String text, int from, int to) {
        String end = text.substring(from, to);
        return end.isEmpty() || end.equals("..") ? null : dateOnly(text, from, to);
    }

    private static SingleDate dateOnly(String text, int from, int to) {
        SingleDate part = SingleDateParser.parse(text, from, to);
        if (part instanceof CalendarDate date && !date.time().isEmpty()) {
            throw new EdtfException(
                    from, "A time of day is allowed only in a single date, not in an interval or a set.", null);
        }
        return part;
    }

    private static void inOrder(SingleDate start, SingleDate end, int offset, String message) {
        if (start != null && end != null && start.days().first() > end.days().last()) {
            throw new EdtfException(offset, message, null);
        }
    }

    private static Edtf set(String text) {
        boolean one = text.charAt(0) == '[';
        int last = text.length() - 1;
        if (last == 0 || text.charAt(last) != (one ? ']' : '}')) {
            throw new EdtfException(
                    last,
                    "A set that begins with " + text.charAt(0) + " must end with " + (one ? ']' : '}') + ".",
                    null);
        }
        List<Interval> members = new ArrayList<>();
        int from = 1;
        while (from <= last) {
            int comma = text.indexOf(',', from);
            int to = comma < 0 ? last : comma;
            members.add(member(text, from, to));
            from = to + 1;
            while (comma >= 0 && from < last && text.charAt(from) == ' ') {
                from++;
            }
        }
        return Edtf.of(new EdtfSet(one, members));
    }

    private static Interval member(String text, int from, int to) {
        String member = text.substring(from, to);
        int dots = member.indexOf("..");
        if (dots < 0) {
            SingleDate part = dateOnly(text, from, to);
            return new Interval(part, part, false, false);
        }
        SingleDate start = dots == 0 ? null : dateOnly(text, from, from + dots);
        SingleDate end = dots + 2 == member.length() ? null : dateOnly(text, from + dots + 2, to);
        if (start == null && end == null) {
            throw new EdtfException(from, "A range needs a date at one end at least.", null);
        }
        inOrder(start, end, from + dots, "The range ends before it begins.");
        return new Interval(start, end, start == null, end == null);
    }
}
