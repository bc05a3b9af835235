package dev.dateline.transfer.csv;

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
 * The columns of articles in CSV. A date has one column for the date itself, in EDTF, and three for its attributes; the
 * values of {@code about} are in the same order in all four columns.
 */
public final class CsvColumns {

    static final List<String> TEXT_COLUMNS = List.of("id", "title", "summary", "language", "url", "status");
    static final List<String> LIST_COLUMNS = List.of("authors", "topics", "people", "places");
    static final List<String> DATE_ROLES = List.of("published", "republished");
    static final String ABOUT = "about";
    static final List<String> DATE_ATTRIBUTES = List.of("oldStyle", "derived", "inferred");
    static final List<String> SERVER_COLUMNS = List.of("revision", "createdAt", "updatedAt");
    public static final String METADATA_PREFIX = "metadata.";
    static final String EDTF = ".edtf";

    private CsvColumns() {}

    /**
     * One column of an export.
     *
     * @param name the header
     * @param path the path of the member that it holds
     * @param cell returns the text of its cell before encoding; null for an empty cell
     */
    public record Column(String name, String path, Function<JsonNode, String> cell) {}

    /**
     * Returns the names of all columns except metadata. A date may also be in a column named after its role, in the
     * form that people write.
     */
    static List<String> names() {
        return columns(List.of())
                .map(Column::name)
                .flatMap(name -> name.endsWith(EDTF)
                        ? Stream.of(name.substring(0, name.length() - EDTF.length()), name)
                        : Stream.of(name))
                .toList();
    }

    /** Returns the columns of an export. */
    public static List<Column> select(Collection<String> metadataKeys, List<String> fields) {
        return columns(metadataKeys)
                .filter(column -> isSelected(column.path, fields))
                .toList();
    }

    /**
     * Returns whether the selected fields, their parents or their parts include a member; no fields select everything.
     */
    public static boolean isSelected(String path, List<String> fields) {
        Predicate<String> meets =
                field -> field.equals(path) || path.startsWith(field + ".") || field.startsWith(path + ".");
        return fields.isEmpty() || fields.stream().anyMatch(meets);
    }

    private static Stream<Column> columns(Collection<String> metadataKeys) {
        List<Column> columns = new ArrayList<>();
        TEXT_COLUMNS.forEach(name -> columns.add(new Column(name, name, article -> textOf(article.get(name)))));
        LIST_COLUMNS.forEach(name -> columns.add(new Column(name, name, article -> listOf(article.get(name)))));
        DATE_ROLES.forEach(role -> addDate(columns, role));
        addAbout(columns);
        metadataKeys.forEach(key -> columns.add(new Column(
                METADATA_PREFIX + key,
                METADATA_PREFIX + key,
                article -> metadataOf(article.path("metadata").get(key)))));
        SERVER_COLUMNS.forEach(name -> columns.add(new Column(name, name, article -> textOf(article.get(name)))));
        return columns.stream();
    }

    private static void addDate(List<Column> columns, String role) {
        forEachMember(
                role,
                (name, member) -> columns.add(new Column(
                        name,
                        "dates." + role + "." + member,
                        article -> textOf(article.path("dates").path(role).get(member)))));
    }

    private static void addAbout(List<Column> columns) {
        forEachMember(
                ABOUT,
                (name, member) -> columns.add(new Column(
                        name,
                        "dates.about." + member,
                        article -> joinAligned(article.path("dates").path(ABOUT), member))));
    }

    private interface MemberConsumer {
        void accept(String name, String member);
    }

    private static void forEachMember(String role, MemberConsumer each) {
        each.accept(role + EDTF, "edtf");
        DATE_ATTRIBUTES.forEach(member -> each.accept(role + "." + member, member));
    }

    /** Returns the text of a value; false becomes an empty cell. */
    private static String textOf(JsonNode value) {
        boolean empty = value == null || value.isNull() || (value.isBoolean() && !value.booleanValue());
        return empty ? null : value.asText();
    }

    private static String listOf(JsonNode values) {
        List<String> texts = toStrings(values);
        return texts.isEmpty() ? null : CsvCellCodec.join(texts);
    }

    private static String metadataOf(JsonNode value) {
        if (value == null || value.isNull()) {
            return null;
        }
        return value.isArray()
                ? CsvCellCodec.joinAsList(toStrings(value))
                : value.textValue().isEmpty() ? "" : CsvCellCodec.join(List.of(value.textValue()));
    }

    private static List<String> toStrings(JsonNode values) {
        return StreamSupport.stream(values.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static String joinAligned(JsonNode dates, String member) {
        List<String> texts = StreamSupport.stream(dates.spliterator(), false)
                .map(date -> textOf(date.get(member)))
                .map(text -> text == null ? "" : text)
                .toList();
        return texts.stream().allMatch(String::isEmpty) ? null : texts.stream().collect(Collectors.joining(";"));
    }
}
