package dev.dateline.transfer.csv;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dateline.Failure;
import dev.dateline.Failure.Kind;
import dev.dateline.ValidationError;
import dev.dateline.text.DidYouMean;
import dev.dateline.transfer.format.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The header of imported CSV: converts rows to articles as JSON. An empty cell is null. */
final class CsvHeader {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private static final int MAX_KEY_LENGTH = 64;

    private final List<String> names;

    private CsvHeader(List<String> names) {
        this.names = List.copyOf(names);
    }

    /**
     * Parses the header row.
     *
     * @throws Failure of kind INVALID that lists every unknown or repeated column and a missing title
     */
    static CsvHeader parse(List<String> cells) {
        List<ValidationError> errors = new ArrayList<>();
        List<String> names = cells.stream().map(CsvHeader::normalizeName).toList();
        Set<String> seen = new LinkedHashSet<>();
        for (String name : names) {
            if (!seen.add(name)) {
                errors.add(error(name, ValidationError.Code.REPEATED, "This column occurs twice.", null));
            } else if (!isKnownColumn(name)) {
                errors.add(error(
                        name, ValidationError.Code.UNKNOWN, "This is not the name of a column.", suggestColumn(name)));
            }
        }
        if (!seen.contains("title")) {
            errors.add(error("title", ValidationError.Code.REQUIRED, "The column title is required.", null));
        }
        if (!errors.isEmpty()) {
            String all = String.join(", ", CsvColumns.names());
            throw new Failure(
                    Kind.INVALID,
                    "The first row must name the columns. Allowed are: " + all
                            + "; and metadata.KEY for any other value, with a KEY of your own.",
                    errors);
        }
        return new CsvHeader(names);
    }

    /** Normalizes a column name. Dates may also be named by their path in an article: {@code dates.about.edtf}. */
    private static String normalizeName(String cell) {
        String name = cell.strip();
        return name.startsWith("dates.") ? name.substring("dates.".length()) : name;
    }

    /** Suggests the column that was meant, or a metadata column. */
    private static String suggestColumn(String name) {
        String key = name.replaceAll("[^A-Za-z0-9_-]+", "-");
        boolean isKey = key.chars().anyMatch(Character::isLetterOrDigit) && key.length() <= MAX_KEY_LENGTH;
        return DidYouMean.suggest(name, CsvColumns.names()).orElse(isKey ? CsvColumns.METADATA_PREFIX + key : null);
    }

    private static ValidationError error(String name, ValidationError.Code code, String message, String near) {
        return new ValidationError(
                ValidationError.Location.pointer("/" + name.replace("~", "~0").replace("/", "~1")),
                code,
                message,
                name,
                near);
    }

    private static boolean isKnownColumn(String name) {
        boolean metadata =
                name.startsWith(CsvColumns.METADATA_PREFIX) && name.length() > CsvColumns.METADATA_PREFIX.length();
        return metadata || CsvColumns.names().contains(name);
    }

    int columnCount() {
        return names.size();
    }

    /** Converts a row to an article; cells missing at the end count as empty. */
    ObjectNode toArticle(List<String> cells) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            texts.put(names.get(i), i < cells.size() ? CsvCellCodec.decode(cells.get(i)) : null);
        }
        ObjectNode article = NODES.objectNode();
        ObjectNode metadata = NODES.objectNode();
        texts.forEach((name, text) -> {
            if (CsvColumns.TEXT_COLUMNS.contains(name)) {
                article.put(name, text);
            } else if (CsvColumns.LIST_COLUMNS.contains(name)) {
                article.set(name, text == null ? null : toArray(text));
            } else if (name.startsWith(CsvColumns.METADATA_PREFIX) && text != null) {
                String key = name.substring(CsvColumns.METADATA_PREFIX.length());
                metadata.set(
                        key, CsvCellCodec.isList(text) ? toArray(text) : NODES.textNode(CsvCellCodec.unescape(text)));
            }
        });
        ObjectNode dates = readDates(texts);
        if (!dates.isEmpty()) {
            article.set("dates", dates);
        }
        if (!metadata.isEmpty()) {
            article.set("metadata", metadata);
        }
        return article;
    }

    private static ArrayNode toArray(String text) {
        ArrayNode list = NODES.arrayNode();
        CsvCellCodec.split(text).forEach(list::add);
        return list;
    }

    private static ObjectNode readDates(Map<String, String> texts) {
        ObjectNode dates = NODES.objectNode();
        for (String role : CsvColumns.DATE_ROLES) {
            if (isPresent(role, texts)) {
                ObjectNode date = readDate(role, texts);
                dates.set(role, date.isEmpty() ? null : date);
            }
        }
        if (isPresent(CsvColumns.ABOUT, texts)) {
            ArrayNode about = NODES.arrayNode();
            dateValues(CsvColumns.ABOUT, texts).forEach(about::add);
            dates.set(CsvColumns.ABOUT, about);
        }
        return dates;
    }

    private static boolean isPresent(String role, Map<String, String> texts) {
        return texts.containsKey(role)
                || texts.containsKey(role + CsvColumns.EDTF)
                || texts.containsKey(role + ".oldStyle");
    }

    private static ObjectNode readDate(String role, Map<String, String> texts) {
        ObjectNode date = NODES.objectNode();
        dateColumns(role, texts).forEach((member, column) -> putMember(date, member, texts.get(column)));
        return marked(date, role, texts);
    }

    /** Reads the dates of a role that may have several; a date that is empty in all columns is dropped. */
    private static List<ObjectNode> dateValues(String role, Map<String, String> texts) {
        List<ObjectNode> values = new ArrayList<>();
        dateColumns(role, texts).forEach((member, column) -> {
            String text = texts.get(column);
            String[] each = text == null ? new String[0] : text.split(";", -1);
            for (int i = 0; i < each.length; i++) {
                if (i == values.size()) {
                    values.add(NODES.objectNode());
                }
                putMember(values.get(i), member, each[i]);
            }
        });
        values.removeIf(ObjectNode::isEmpty);
        values.forEach(value -> marked(value, role, texts));
        return values;
    }

    /** Returns the members of a date with their columns. */
    private static Map<String, String> dateColumns(String role, Map<String, String> texts) {
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put("edtf", texts.containsKey(role + CsvColumns.EDTF) ? role + CsvColumns.EDTF : role);
        CsvColumns.DATE_ATTRIBUTES.forEach(member -> columns.put(member, role + "." + member));
        return columns;
    }

    /**
     * Marks a date that may be in the form that people write: in a column named after its role. With {@code .edtf} it
     * is EDTF.
     */
    private static ObjectNode marked(ObjectNode date, String role, Map<String, String> texts) {
        if (date.has("edtf") && !texts.containsKey(role + CsvColumns.EDTF)) {
            date.put(Row.WRITTEN_MEMBER, true);
        }
        return date;
    }

    private static void putMember(ObjectNode date, String member, String given) {
        String text = given == null ? "" : given.strip();
        if (!text.isEmpty()) {
            boolean flag = !member.equals("edtf") && !member.equals("oldStyle") && isBoolean(text);
            date.set(member, flag ? NODES.booleanNode(isTrue(text)) : NODES.textNode(text));
        }
    }

    /** Returns whether a text is a boolean, ignoring case: spreadsheets write them in upper case. */
    private static boolean isBoolean(String text) {
        return isTrue(text) || text.toLowerCase(Locale.ROOT).equals("false");
    }

    private static boolean isTrue(String text) {
        return text.toLowerCase(Locale.ROOT).equals("true");
    }
}
