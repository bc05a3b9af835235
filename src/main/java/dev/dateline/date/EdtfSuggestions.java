package dev.dateline.date;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Suggests the probable meaning of a text that is not EDTF. A suggestion is always valid EDTF. */
final class EdtfSuggestions {

    private static final int MAX_CHARACTERS = 100;
    private static final int MAX_QUOTED_CHARACTERS = 40;
    private static final Pattern DASH = Pattern.compile("\\s*[-\u2010\u2011‒–—−]\\s*");
    private static final Pattern SHORT_RANGE = Pattern.compile("(-?\\d\\d)(\\d\\d)[-/](\\d\\d)");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})([-./])(\\d{1,2})\\2(\\d{1,2})");
    private static final Pattern YEAR_LAST = Pattern.compile("(\\d{1,2})([-./])(\\d{1,2})\\2(\\d{4})");

    /** Rewrites of notations that are common elsewhere; a rewrite whose result is not EDTF is not suggested. */
    private static final List<Correction> REWRITINGS = List.of(
            new Correction("[xu]", "X"),
            new Correction("([?~%])\\1+", "$1"),
            new Correction("^(\\d{4}-\\d\\d-\\d\\d) (?=\\d\\d:)", "$1T"),
            new Correction("^Y(-?)0*(\\d{4,})$", "Y$1$2"),
            new Correction("^Y(-?)0*(\\d{4})$", "$1$2"),
            new Correction("^([\\[{])(.*[^\\]}])$", "$1$2]"),
            new Correction("^(\\{)(.*[^\\]}])$", "$1$2}"),
            new Correction("(?<=[\\[{,]) +| +(?=[,\\]}])|,(?=[\\]}]$)", ""),
            new Correction("^([\\[{].*)/(.*[\\]}])$", "$1..$2"),
            new Correction("^([\\[{])([^.,]+)\\.\\.([^.,]+)([\\]}])$", "$1$3..$2$4"),
            new Correction("^(\\d{4})-{2,}(\\d{4})$", "$1/$2"),
            new Correction("^[(](\\d{4})[)]", "$1"),
            new Correction("\\?~|~\\?", "%"),
            new Correction("(?i)open|now", ".."),
            new Correction("(?i)unknown", ""),
            new Correction("^(\\d{4})-(\\d{4})$", "$1/$2"),
            new Correction("^(\\d{4})\\.\\.(\\d{4})$", "$1/$2"),
            new Correction("^(\\d{4})-$", "$1/.."),
            new Correction("^(\\d{4})(\\d\\d)(\\d\\d)$", "$1-$2-$3"),
            new Correction("^(\\d{4})(0[1-9]|1[0-2])$", "$1-$2"),
            new Correction("^Y?(-?[1-9]\\d{4,})(?:-\\d\\d)*$", "Y$1"), // such a year has neither months nor days
            new Correction("^(\\d{4})[-./](\\d)$", "$1-0$2"),
            new Correction("^(\\d{4}(?:-(?!00)\\d\\d)?)(?:-00)+$", "$1"),
            new Correction("^(-?(?:[01]\\d|20))([?~%]?)$", "$1XX$2"), // 19 denoted a century in earlier drafts of EDTF
            new Correction("^(-?(?:[01]\\d|20)\\d)([?~%]?)$", "$1X$2"),
            new Correction("^(?<sign>-?)([2-9]\\d\\d[?~%]?)$", "${sign}0$2"),
            new Correction("^(\\d{3})0s$", "$1X"),
            new Correction("^(?i)(?:ca?\\.?|circa) ?(\\d{4})$", "$1~"));

    private EdtfSuggestions() {}

    private record Correction(Pattern pattern, String replacement) {
        Correction(String pattern, String replacement) {
            this(Pattern.compile(pattern), replacement);
        }

        String of(String text) {
            return pattern.matcher(text).replaceAll(replacement);
        }
    }

    /** Returns the first rewrite of the whole text that is EDTF, or null. */
    static String of(String text) {
        if (text.length() > MAX_CHARACTERS) {
            return null;
        }
        String plain = DASH.matcher(text.strip()).replaceAll("-");
        Stream<String> whole = Stream.of(
                text.strip(),
                shortRange(plain),
                plain,
                plain.toUpperCase(Locale.ROOT),
                yearFirst(plain),
                yearLast(plain),
                swapped(plain));
        return Stream.concat(whole, REWRITINGS.stream().map(rewriting -> rewriting.of(plain)))
                .filter(candidate -> candidate != null && !candidate.equals(text) && isEdtf(candidate))
                .findFirst()
                .orElse(null);
    }

    /** Expands {@code 1917-18} and, across a century boundary, {@code 1999-00}. */
    private static String shortRange(String text) {
        Matcher range = SHORT_RANGE.matcher(text);
        if (!range.matches()) {
            return null;
        }
        int century = Integer.parseInt(range.group(1));
        boolean turns =
                century >= 0 && range.group(2).startsWith("9") && range.group(3).startsWith("0");
        String last = turns ? EpochDays.twoDigits(century + 1L) : range.group(1);
        return range.group(1) + range.group(2) + "/" + last + range.group(3);
    }

    private static String yearFirst(String text) {
        Matcher date = YEAR_FIRST.matcher(text);
        return date.matches() ? date(date.group(1), date.group(3), date.group(4)) : null;
    }

    /** Rewrites a date with the year last. The day is taken to come first, unless it cannot be a day. */
    private static String yearLast(String text) {
        Matcher date = YEAR_LAST.matcher(text);
        if (!date.matches()) {
            return null;
        }
        String dayFirst = date(date.group(4), date.group(3), date.group(1));
        return isEdtf(dayFirst) ? dayFirst : date(date.group(4), date.group(1), date.group(3));
    }

    private static String date(String year, String month, String day) {
        return year + "-" + EpochDays.twoDigits(Long.parseLong(month)) + "-" + EpochDays.twoDigits(Long.parseLong(day));
    }

    private static String swapped(String text) {
        int slash = text.indexOf('/');
        return slash < 0 ? null : text.substring(slash + 1) + "/" + text.substring(0, slash);
    }

    private static boolean isEdtf(String text) {
        return EdtfParser.isValid(text);
    }

    /** Returns an excerpt of the text, short enough for a message. */
    static String shown(String text, int from, int to) {
        return to - from <= MAX_QUOTED_CHARACTERS
                ? text.substring(from, to)
                : text.substring(from, from + MAX_QUOTED_CHARACTERS) + "…";
    }
}
