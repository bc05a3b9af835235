package dev.dateline.transfer.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Encodes and decodes the cells of CSV, so that a spreadsheet does not execute them as formulas and an import restores
 * the exported values.
 *
 * <p>A cell that a spreadsheet could interpret as a formula is prefixed with an apostrophe, as is an empty string,
 * since an empty cell is null. The values of lists are separated by semicolons; a semicolon or backslash within a
 * value, and a space at its start or end, is escaped by a backslash.
 */
public final class CsvCellCodec {

    private static final String FORMULA_PREFIXES = "=+-@\t\r\n＝＋－＠";
    private static final String EMPTY_STRING_ESCAPE = "\\e";

    private CsvCellCodec() {}

    /** Encodes a text as a cell; null becomes an empty cell. */
    public static String encode(String text) {
        return text == null ? "" : needsApostrophe(text) ? "'" + text : text;
    }

    /** Decodes a cell; an empty cell becomes null. */
    static String decode(String cell) {
        if (cell == null || cell.isEmpty()) {
            return null;
        }
        return cell.charAt(0) == '\'' && needsApostrophe(cell.substring(1)) ? cell.substring(1) : cell;
    }

    /**
     * Returns whether a cell needs the prefix. A text that already looks prefixed needs it too, since decoding could
     * not distinguish them.
     */
    private static boolean needsApostrophe(String text) {
        int start = 0;
        while (start < text.length() && text.charAt(start) == '\'') {
            start++;
        }
        return start == text.length() || FORMULA_PREFIXES.indexOf(text.charAt(start)) >= 0;
    }

    /** Joins several values to the text of a cell. */
    static String join(List<String> values) {
        return values.stream().map(CsvCellCodec::escape).collect(Collectors.joining(";"));
    }

    /** Joins values so that they differ from a single value: a list of one or no value ends with a semicolon. */
    static String joinAsList(List<String> values) {
        return values.size() > 1 ? join(values) : join(values) + ";";
    }

    /** Splits the text of a cell into values; blank ones are dropped. */
    static List<String> split(String text) {
        List<String> values = new ArrayList<>();
        StringBuilder value = new StringBuilder();
        for (int i = 0; i <= text.length(); i++) {
            char c = i == text.length() ? ';' : text.charAt(i);
            if (c == '\\' && i + 1 < text.length()) {
                value.append(c).append(text.charAt(++i));
            } else if (c == ';') {
                addValue(values, trim(value.toString()));
                value.setLength(0);
            } else {
                value.append(c);
            }
        }
        return values;
    }

    /** Returns whether the text of a cell is a list rather than a single value. */
    static boolean isList(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\\') {
                i++;
            } else if (text.charAt(i) == ';') {
                return true;
            }
        }
        return false;
    }

    private static void addValue(List<String> values, String escaped) {
        if (!escaped.isEmpty()) {
            values.add(unescape(escaped));
        }
    }

    private static String escape(String value) {
        if (value.isEmpty()) {
            return EMPTY_STRING_ESCAPE;
        }
        String escaped = value.replace("\\", "\\\\").replace(";", "\\;");
        escaped = value.startsWith(" ") ? "\\" + escaped : escaped;
        return escaped.endsWith(" ") && value.length() > 1
                ? escaped.substring(0, escaped.length() - 1) + "\\ "
                : escaped;
    }

    /** Removes the escapes of a value. A backslash before any other character is literal. */
    static String unescape(String escaped) {
        if (escaped.equals(EMPTY_STRING_ESCAPE)) {
            return "";
        }
        StringBuilder value = new StringBuilder(escaped.length());
        for (int i = 0; i < escaped.length(); i++) {
            char c = escaped.charAt(i);
            boolean escapes = c == '\\' && i + 1 < escaped.length() && "\\; ".indexOf(escaped.charAt(i + 1)) >= 0;
            value.append(escapes ? escaped.charAt(++i) : c);
        }
        return value.toString();
    }

    /** Removes leading and trailing spaces, except an escaped one at the end. */
    private static String trim(String escaped) {
        int start = 0;
        int end = escaped.length();
        while (start < end && escaped.charAt(start) == ' ') {
            start++;
        }
        while (end > start && escaped.charAt(end - 1) == ' ' && !isEscaped(escaped, end - 1)) {
            end--;
        }
        return escaped.substring(start, end);
    }

    private static boolean isEscaped(String text, int at) {
        int slashes = 0;
        while (at - slashes > 0 && text.charAt(at - slashes - 1) == '\\') {
            slashes++;
        }
        return slashes % 2 == 1;
    }
}
