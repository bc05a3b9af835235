package dev.dateline.article.fields;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.filter.FilteringGeneratorDelegate;
import com.fasterxml.jackson.core.filter.TokenFilter;
import com.fasterxml.jackson.core.filter.TokenFilter.Inclusion;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dateline.article.ArticleView;
import dev.dateline.http.query.ParameterName;
import dev.dateline.text.DidYouMean;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A selection of the members of an article, such as {@code id,title,dates.published}. A member that is an object is
 * selected with all its members unless some of them are named.
 */
public final class FieldSelection {

    /** All members. */
    public static final FieldSelection ALL = new FieldSelection(Map.of());

    private static final String LEAF_MARKER = "leaf";
    private static final String ANY_MEMBER = "any";
    private static final Map<String, Object> ARTICLE_MEMBERS = members(ArticleView.class);

    private final Map<String, FieldSelection> selected;

    private FieldSelection(Map<String, FieldSelection> selected) {
        this.selected = selected;
    }

    /**
     * The selection of these paths.
     *
     * @param paths member names joined by dots
     */
    public static FieldSelection of(List<String> paths) {
        Map<String, FieldSelection> selected = new LinkedHashMap<>();
        for (String path : paths) {
            int dot = path.indexOf('.');
            String name = dot < 0 ? path : path.substring(0, dot);
            FieldSelection inner = dot < 0 ? ALL : of(List.of(path.substring(dot + 1)));
            selected.merge(name, inner, FieldSelection::union);
        }
        return new FieldSelection(selected);
    }

    private static FieldSelection union(FieldSelection one, FieldSelection other) {
        if (one.isAll() || other.isAll()) {
            return ALL;
        }
        Map<String, FieldSelection> both = new LinkedHashMap<>(one.selected);
        other.selected.forEach((name, inner) -> both.merge(name, inner, FieldSelection::union));
        return new FieldSelection(both);
    }

    /** Whether all members are selected. */
    public boolean isAll() {
        return selected.isEmpty();
    }

    /** Whether a top-level member of the article is selected, entirely or in part. */
    public boolean includes(String name) {
        return isAll() || selected.containsKey(name);
    }

    /** A generator that writes only the selected members of each object to the target. */
    public JsonGenerator filtering(JsonGenerator target) {
        return isAll()
                ? target
                : new FilteringGeneratorDelegate(target, new SelectionFilter(this), Inclusion.INCLUDE_NON_NULL, true);
    }

    /** The JSON of a value with only the selected members, in UTF-8. */
    public byte[] write(Object value, ObjectMapper mapper) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator out = filtering(mapper.createGenerator(bytes))) {
            mapper.writeValue(out, value);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write JSON to memory", e);
        }
        return bytes.toByteArray();
    }

    /**
     * Whether an article, or a search hit, has a member with this path.
     *
     * @param more the members that exist beside those of the article, with their types
     */
    public static boolean isKnownPath(String path, Map<String, Class<?>> more) {
        Object members = with(more);
        for (String name : path.split("\\.", -1)) {
            if (members == ANY_MEMBER) {
                return !name.isEmpty();
            }
            members = members instanceof Map<?, ?> map ? map.get(name) : null;
            if (members == null) {
                return false;
            }
        }
        return true;
    }

    /** The known path that is most similar to a misspelled one; empty when none is. */
    public static Optional<String> suggest(String path, Map<String, Class<?>> more) {
        return Optional.of(ParameterName.canonical(path))
                .filter(written -> !written.equals(path) && isKnownPath(written, more))
                .or(() -> DidYouMean.suggest(path, paths("", with(more)).toList()));
    }

    private static Map<String, Object> with(Map<String, Class<?>> more) {
        Map<String, Object> all = new LinkedHashMap<>(ARTICLE_MEMBERS);
        more.forEach((name, type) -> all.put(name, type.isRecord() ? members(type) : LEAF_MARKER));
        return all;
    }

    private static Stream<String> paths(String prefix, Map<?, ?> members) {
        return members.entrySet().stream().flatMap(member -> {
            String path = prefix + member.getKey();
            Stream<String> inner = member.getValue() instanceof Map<?, ?> map ? paths(path + ".", map) : Stream.empty();
            return Stream.concat(Stream.of(path), inner);
        });
    }

    private static Map<String, Object> members(Class<?> type) {
        Map<String, Object> members = new LinkedHashMap<>();
        Arrays.stream(type.getRecordComponents()).forEach(member -> members.put(member.getName(), memberType(member)));
        return members;
    }

    private static Object memberType(RecordComponent member) {
        if (Map.class.isAssignableFrom(member.getType())) {
            return ANY_MEMBER;
        }
        Type type = member.getGenericType() instanceof ParameterizedType list
                ? list.getActualTypeArguments()[0]
                : member.getType();
        return type instanceof Class<?> one && one.isRecord() ? members(one) : LEAF_MARKER;
    }

    /** Applies a selection while Jackson writes. */
    private static final class SelectionFilter extends TokenFilter {

        private final FieldSelection selection;

        SelectionFilter(FieldSelection fields) {
            this.selection = fields;
        }

        @Override
        public TokenFilter includeProperty(String name) {
            FieldSelection inner = selection.selected.get(name);
            return inner == null ? null : inner.isAll() ? INCLUDE_ALL : new SelectionFilter(inner);
        }

        @Override
        protected boolean _includeScalar() {
            return true; // null where an object could have been
        }
    }
}
