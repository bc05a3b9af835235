package dev.dateline.transfer.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What stands in the cells of a table, so that a spreadsheet runs nothing of it and an import reads the same again.
 *
 * <p>A cell that a spreadsheet could take for a formula gets an apostrophe in front, as does an empty string, since an
 * empty cell is null. In lists, values are separated by semicolons; a semicolon or a backslash of a value, and a space
 * at its ends, have a backslash in front.
 */
public final class CsvCellCodec {

    private static final String FORMULA_PREFIXES = "=+-@\t\r\n＝＋－＠";
    private static final String EMPTY_STRING_ESCAPE = "\\e";

    private CsvCellCodec() {}

    /** A text as a cell; null is an empty one. */
    public static String encode(String text) {
        return text == null ? "" : needsApostrophe(text) ? "'" + text : text;
    }

    /** The text of a cell; null for an empty one. */
    static String decode(String cell) {
        if (cell == null || cell.isEmpty()) {
            return null;
        }
        return cell.charAt(0) == '\'' && needsApostrophe(cell.substring(1)) ? cell.substring(1) : cell;
    }

    /** Also what looks marked already, or reading could not tell them apart. */
    private static boolean needsApostrophe(String text) {
        int start = 0;
        while (start < text.length() && text.charAt(start) == '\'') {
            start++;
        }
        return start == text.length() || FORMULA_PREFIXES.indexOf(text.charAt(start)) >= 0;
    }

    /** Several values as the text of a cell. */
    static String join(List<String> values) {
        return values.stream().map(CsvCellCodec::escape).collect(Collectors.joining(";"));
    }

    /** Several values so that they are told from a single one: a list of one, or of none, ends on a semicolon. */
    static String joinAsList(List<String> values) {
        return values.size() > 1 ? join(values) : join(values) + ";";
    }

    /** The values in the text of a cell; what is blank between semicolons is no value. */
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

    /** Whether the text of a cell is a list rather than a single value. */
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

    /** A backslash before anything else is a backslash. */
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

    /** Without the spaces around, but for an escaped one at the end. */
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
