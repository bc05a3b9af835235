package dev.dateline.transfer;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The columns of a table of articles. Dates have one column for the date itself, in EDTF, and three that say how it is
 * known; the values of {@code about} stand in the same order in all of its four.
 */
final class CsvColumns {

    static final List<String> TEXTS = List.of("id", "title", "summary", "language", "url", "status");
    static final List<String> LISTS = List.of("authors", "topics", "people", "places");
    static final List<String> ROLES = List.of("published", "republished");
    static final String ABOUT = "about";
    static final List<String> KNOWN_BY = List.of("oldStyle", "derived", "inferred");
    static final List<String> MADE = List.of("revision", "createdAt", "updatedAt");
    static final String METADATA = "metadata.";
    static final String EDTF = ".edtf";

    private CsvColumns() {}

    /**
     * One column of an export.
     *
     * @param name its header
     * @param path the member it shows
     * @param cell the text of its cell, before it is made safe; null for an empty one
     */
    record Column(String name, String path, Function<JsonNode, String> cell) {}

    /** The names of all columns but those of metadata; a date may also stand under its role, as people write it. */
    static List<String> names() {
        return columns(List.of())
                .map(Column::name)
                .flatMap(name -> name.endsWith(EDTF)
                        ? Stream.of(name.substring(0, name.length() - EDTF.length()), name)
                        : Stream.of(name))
                .toList();
    }

    /** The columns of an export. */
    static List<Column> of(Collection<String> metadataKeys, List<String> fields) {
        return columns(metadataKeys)
                .filter(column -> isWanted(column.path, fields))
                .toList();
    }

    /** Whether some fields, or their parts, are in a column; all are wanted where none is named. */
    static boolean isWanted(String path, List<String> fields) {
        Predicate<String> meets =
                field -> field.equals(path) || path.startsWith(field + ".") || field.startsWith(path + ".");
        return fields.isEmpty() || fields.stream().anyMatch(meets);
    }

    private static Stream<Column> columns(Collection<String> metadataKeys) {
        List<Column> columns = new ArrayList<>();
        TEXTS.forEach(name -> columns.add(new Column(name, name, article -> text(article.get(name)))));
        LISTS.forEach(name -> columns.add(new Column(name, name, article -> list(article.get(name)))));
        ROLES.forEach(role -> addDate(columns, role));
        addAbout(columns);
        metadataKeys.forEach(key -> columns.add(new Column(
                METADATA + key,
                METADATA + key,
                article -> metadata(article.path("metadata").get(key)))));
        MADE.forEach(name -> columns.add(new Column(name, name, article -> text(article.get(name)))));
        return columns.stream();
    }

    private static void addDate(List<Column> columns, String role) {
        members(
                role,
                (name, member) -> columns.add(new Column(
                        name,
                        "dates." + role + "." + member,
                        article -> text(article.path("dates").path(role).get(member)))));
    }

    private static void addAbout(List<Column> columns) {
        members(
                ABOUT,
                (name, member) -> columns.add(new Column(
                        name,
                        "dates.about." + member,
                        article -> aligned(article.path("dates").path(ABOUT), member))));
    }

    private interface NamedMember {
        void take(String name, String member);
    }

    private static void members(String role, NamedMember each) {
        each.take(role + EDTF, "edtf");
        KNOWN_BY.forEach(member -> each.take(role + "." + member, member));
    }

    /** What is false is said by an empty cell. */
    private static String text(JsonNode value) {
        boolean empty = value == null || value.isNull() || (value.isBoolean() && !value.booleanValue());
        return empty ? null : value.asText();
    }

    private static String list(JsonNode values) {
        List<String> texts = texts(values);
        return texts.isEmpty() ? null : CsvCells.join(texts);
    }

    private static String metadata(JsonNode value) {
        if (value == null || value.isNull()) {
            return null;
        }
        return value.isArray()
                ? CsvCells.joinAsList(texts(value))
                : value.textValue().isEmpty() ? "" : CsvCells.join(List.of(value.textValue()));
    }

    private static List<String> texts(JsonNode values) {
        return StreamSupport.stream(values.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static String aligned(JsonNode dates, String member) {
        List<String> texts = StreamSupport.stream(dates.spliterator(), false)
                .map(date -> text(date.get(member)))
                .map(text -> text == null ? "" : text)
                .toList();
        return texts.stream().allMatch(String::isEmpty) ? null : texts.stream().collect(Collectors.joining(";"));
    }
}
