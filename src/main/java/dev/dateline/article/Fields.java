package dev.dateline.article;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.filter.FilteringGeneratorDelegate;
import com.fasterxml.jackson.core.filter.TokenFilter;
import com.fasterxml.jackson.core.filter.TokenFilter.Inclusion;
import dev.dateline.Nearest;
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
 * Which members of an article are wanted, such as {@code id,title,dates.published}. A member that has members of its
 * own is wanted with all of them unless some are named.
 */
public final class Fields {

    /** All members. */
    public static final Fields ALL = new Fields(Map.of());

    private static final String LEAF = "leaf";
    private static final String ANY = "any";
    private static final Map<String, Object> ARTICLE = members(ArticleView.class);

    private final Map<String, Fields> wanted;

    private Fields(Map<String, Fields> wanted) {
        this.wanted = wanted;
    }

    /**
     * The fields of these paths.
     *
     * @param paths member names joined by dots
     */
    public static Fields of(List<String> paths) {
        Map<String, Fields> wanted = new LinkedHashMap<>();
        for (String path : paths) {
            int dot = path.indexOf('.');
            String name = dot < 0 ? path : path.substring(0, dot);
            Fields inner = dot < 0 ? ALL : of(List.of(path.substring(dot + 1)));
            wanted.merge(name, inner, Fields::or);
        }
        return new Fields(wanted);
    }

    private static Fields or(Fields one, Fields other) {
        if (one.isAll() || other.isAll()) {
            return ALL;
        }
        Map<String, Fields> both = new LinkedHashMap<>(one.wanted);
        other.wanted.forEach((name, inner) -> both.merge(name, inner, Fields::or));
        return new Fields(both);
    }

    /** Whether nothing is left out. */
    public boolean isAll() {
        return wanted.isEmpty();
    }

    /** Whether a member of the article itself is wanted, wholly or in part. */
    public boolean wants(String name) {
        return isAll() || wanted.containsKey(name);
    }

    /** A generator that lets through what is wanted of each object written to it. */
    public JsonGenerator over(JsonGenerator target) {
        return isAll()
                ? target
                : new FilteringGeneratorDelegate(target, new Filter(this), Inclusion.INCLUDE_NON_NULL, true);
    }

    /**
     * Whether an article, or a hit of a search, has such a member.
     *
     * @param more names beside those of the article
     */
    public static boolean isKnown(String path, List<String> more) {
        Object members = ARTICLE;
        if (more.contains(path)) {
            return true;
        }
        for (String name : path.split("\\.", -1)) {
            if (members == ANY) {
                return !name.isEmpty();
            }
            members = members instanceof Map<?, ?> map ? map.get(name) : null;
            if (members == null) {
                return false;
            }
        }
        return true;
    }

    /** The member somebody meant. */
    public static Optional<String> nearest(String path, List<String> more) {
        return Nearest.to(path, Stream.concat(paths("", ARTICLE), more.stream()).toList());
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
        Arrays.stream(type.getRecordComponents()).forEach(member -> members.put(member.getName(), inner(member)));
        return members;
    }

    private static Object inner(RecordComponent member) {
        if (Map.class.isAssignableFrom(member.getType())) {
            return ANY;
        }
        Type type = member.getGenericType() instanceof ParameterizedType list
                ? list.getActualTypeArguments()[0]
                : member.getType();
        return type instanceof Class<?> one && one.isRecord() ? members(one) : LEAF;
    }

    /** What Jackson asks while it writes. */
    private static final class Filter extends TokenFilter {

        private final Fields fields;

        Filter(Fields fields) {
            this.fields = fields;
        }

        @Override
        public TokenFilter includeProperty(String name) {
            Fields inner = fields.wanted.get(name);
            return inner == null ? null : inner.isAll() ? INCLUDE_ALL : new Filter(inner);
        }

        @Override
        protected boolean _includeScalar() {
            return true; // null where an object could have been
        }
    }
}
