package dev.dateline.transfer;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dateline.Failure;
import dev.dateline.Failure.Kind;
import dev.dateline.Fault;
import dev.dateline.Nearest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The columns of a table that is read: turns its rows into articles as JSON. An empty cell is null. */
final class CsvHeader {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private static final int LONGEST_KEY = 64;

    private final List<String> names;

    private CsvHeader(List<String> names) {
        this.names = List.copyOf(names);
    }

    /**
     * The header row.
     *
     * @throws Failure of kind INVALID that names every column that is not one
     */
    static CsvHeader of(List<String> cells) {
        List<Fault> faults = new ArrayList<>();
        List<String> names = cells.stream().map(CsvHeader::name).toList();
        Set<String> seen = new LinkedHashSet<>();
        for (String name : names) {
            if (!seen.add(name)) {
                faults.add(fault(name, Fault.Code.REPEATED, "This column stands there twice.", null));
            } else if (!isKnown(name)) {
                faults.add(fault(name, Fault.Code.UNKNOWN, "There is no such column.", instead(name)));
            }
        }
        if (!seen.contains("title")) {
            faults.add(fault("title", Fault.Code.REQUIRED, "Articles need a title.", null));
        }
        if (!faults.isEmpty()) {
            String all = String.join(", ", CsvColumns.names());
            throw new Failure(
                    Kind.INVALID,
                    "The first row does not name the columns of articles. These are: " + all
                            + "; and metadata.KEY for whatever else is to be kept, with a KEY of your own.",
                    faults);
        }
        return new CsvHeader(names);
    }

    /** Dates may also be called by their place in an article: {@code dates.about.edtf}. */
    private static String name(String cell) {
        String name = cell.strip();
        return name.startsWith("dates.") ? name.substring("dates.".length()) : name;
    }

    /** The column that was meant, or a place in the metadata. */
    private static String instead(String name) {
        String key = name.replaceAll("[^A-Za-z0-9_-]+", "-");
        boolean isKey = key.chars().anyMatch(Character::isLetterOrDigit) && key.length() <= LONGEST_KEY;
        return Nearest.to(name, CsvColumns.names()).orElse(isKey ? CsvColumns.METADATA + key : null);
    }

    private static Fault fault(String name, Fault.Code code, String message, String near) {
        return new Fault(
                Fault.Place.pointer("/" + name.replace("~", "~0").replace("/", "~1")), code, message, name, near);
    }

    private static boolean isKnown(String name) {
        boolean metadata = name.startsWith(CsvColumns.METADATA) && name.length() > CsvColumns.METADATA.length();
        return metadata || CsvColumns.names().contains(name);
    }

    int size() {
        return names.size();
    }

    /** The article of a row; cells that are missing at its end are empty ones. */
    ObjectNode article(List<String> cells) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            texts.put(names.get(i), i < cells.size() ? CsvCells.read(cells.get(i)) : null);
        }
        ObjectNode article = JSON.objectNode();
        ObjectNode metadata = JSON.objectNode();
        texts.forEach((name, text) -> {
            if (CsvColumns.TEXTS.contains(name)) {
                article.put(name, text);
            } else if (CsvColumns.LISTS.contains(name)) {
                article.set(name, text == null ? null : list(text));
            } else if (name.startsWith(CsvColumns.METADATA) && text != null) {
                String key = name.substring(CsvColumns.METADATA.length());
                metadata.set(key, CsvCells.isList(text) ? list(text) : JSON.textNode(CsvCells.unescape(text)));
            }
        });
        ObjectNode dates = dates(texts);
        if (!dates.isEmpty()) {
            article.set("dates", dates);
        }
        if (!metadata.isEmpty()) {
            article.set("metadata", metadata);
        }
        return article;
    }

    private static ArrayNode list(String text) {
        ArrayNode list = JSON.arrayNode();
        CsvCells.split(text).forEach(list::add);
        return list;
    }

    private static ObjectNode dates(Map<String, String> texts) {
        ObjectNode dates = JSON.objectNode();
        for (String role : CsvColumns.ROLES) {
            if (isSpokenOf(role, texts)) {
                ObjectNode date = date(role, texts);
                dates.set(role, date.isEmpty() ? null : date);
            }
        }
        if (isSpokenOf(CsvColumns.ABOUT, texts)) {
            ArrayNode about = JSON.arrayNode();
            values(CsvColumns.ABOUT, texts).forEach(about::add);
            dates.set(CsvColumns.ABOUT, about);
        }
        return dates;
    }

    private static boolean isSpokenOf(String role, Map<String, String> texts) {
        return texts.containsKey(role)
                || texts.containsKey(role + CsvColumns.EDTF)
                || texts.containsKey(role + ".oldStyle");
    }

    private static ObjectNode date(String role, Map<String, String> texts) {
        ObjectNode date = JSON.objectNode();
        members(role, texts).forEach((member, column) -> put(date, member, texts.get(column)));
        return marked(date, role, texts);
    }

    /** The dates of a role that may have several; what says nothing in any of the columns is no date. */
    private static List<ObjectNode> values(String role, Map<String, String> texts) {
        List<ObjectNode> values = new ArrayList<>();
        members(role, texts).forEach((member, column) -> {
            String text = texts.get(column);
            String[] each = text == null ? new String[0] : text.split(";", -1);
            for (int i = 0; i < each.length; i++) {
                if (i == values.size()) {
                    values.add(JSON.objectNode());
                }
                put(values.get(i), member, each[i]);
            }
        });
        values.removeIf(ObjectNode::isEmpty);
        values.forEach(value -> marked(value, role, texts));
        return values;
    }

    /** The members of a date and their columns. */
    private static Map<String, String> members(String role, Map<String, String> texts) {
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put("edtf", texts.containsKey(role + CsvColumns.EDTF) ? role + CsvColumns.EDTF : role);
        CsvColumns.KNOWN_BY.forEach(member -> columns.put(member, role + "." + member));
        return columns;
    }

    /** Under the mere name of its role a date may be written for people; with {@code .edtf} it is EDTF. */
    private static ObjectNode marked(ObjectNode date, String role, Map<String, String> texts) {
        if (date.has("edtf") && !texts.containsKey(role + CsvColumns.EDTF)) {
            date.put(HumanDates.WRITTEN, true);
        }
        return date;
    }

    private static void put(ObjectNode date, String member, String given) {
        String text = given == null ? "" : given.strip();
        if (!text.isEmpty()) {
            boolean flag = !member.equals("edtf") && !member.equals("oldStyle") && isFlag(text);
            date.set(member, flag ? JSON.booleanNode(isTrue(text)) : JSON.textNode(text));
        }
    }

    /** Spreadsheets shout. */
    private static boolean isFlag(String text) {
        return isTrue(text) || text.toLowerCase(Locale.ROOT).equals("false");
    }

    private static boolean isTrue(String text) {
        return text.toLowerCase(Locale.ROOT).equals("true");
    }
}
