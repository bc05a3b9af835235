package dev.dateline.http;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.Style;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/** Declared parameters as the OpenAPI document shows them. */
final class DocumentedParameters {

    private static final int KEYS = 50;
    private static final Pattern NAMED = Pattern.compile("([^/{}]+)/\\{([^}]+)}");

    private DocumentedParameters() {}

    /** The parameters of an endpoint. */
    static List<org.eclipse.microprofile.openapi.models.parameters.Parameter> of(Takes takes) {
        Map<String, Parameter<?>> byName = new LinkedHashMap<>();
        Arrays.stream(takes.value())
                .flatMap(DocumentedParameters::declared)
                .forEach(declared -> byName.put(declared.name(), declared));
        return byName.values().stream().map(DocumentedParameters::of).toList();
    }

    /** The headers that an endpoint reads, beside those that all do. */
    static List<org.eclipse.microprofile.openapi.models.parameters.Parameter> headers(Takes takes) {
        return Arrays.stream(takes.headers())
                .map(name -> OASFactory.createParameter().ref(name))
                .toList();
    }

    /** What stands in the address: by the segment before it, such as {@code articles.id}. */
    static List<org.eclipse.microprofile.openapi.models.parameters.Parameter> inPath(Route route, Set<String> known) {
        return NAMED.matcher(route.path())
                .results()
                .map(match -> known.contains(match.group(1) + "." + match.group(2))
                        ? OASFactory.createParameter().ref(match.group(1) + "." + match.group(2))
                        : OASFactory.createParameter()
                                .name(match.group(2))
                                .in(In.PATH)
                                .required(true))
                .toList();
    }

    /** The headers by which a client asks for 304 or 412. */
    static List<org.eclipse.microprofile.openapi.models.parameters.Parameter> conditions(APIResponses responses) {
        boolean writes = responses.hasAPIResponse("412");
        return Stream.of(writes ? "IfMatch" : "", writes || responses.hasAPIResponse("304") ? "IfNoneMatch" : "")
                .filter(name -> !name.isEmpty())
                .map(name -> OASFactory.createParameter().ref(name))
                .toList();
    }

    /** The parameters that a class declares. */
    static Stream<Parameter<?>> declared(Class<?> type) {
        return Arrays.stream(type.getDeclaredFields())
                .filter(field -> field.getType() == Parameter.class && Modifier.isStatic(field.getModifiers()))
                .map(DocumentedParameters::value);
    }

    private static Parameter<?> value(Field field) {
        try {
            field.setAccessible(true);
            return (Parameter<?>) field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("A field that was made accessible is.", e);
        }
    }

    private static org.eclipse.microprofile.openapi.models.parameters.Parameter of(Parameter<?> declared) {
        boolean several = declared.shape() instanceof Shape.Several;
        return OASFactory.createParameter()
                .name(declared.isPrefix() ? declared.name() + "KEY" : declared.name())
                .in(In.QUERY)
                .description(declared.description())
                .required(false)
                .style(Style.FORM)
                .explode(!several)
                .schema(declared.isPrefix() ? keyed(declared) : schema(declared))
                .example(example(declared));
    }

    private static Schema schema(Parameter<?> declared) {
        Schema one = declared.shape().schema();
        if (declared.otherwise() != null) {
            one.defaultValue(json(declared.otherwise()));
        }
        return declared.most() == 1 ? one : list(one, declared.most());
    }

    private static Schema list(Schema items, int most) {
        return OASFactory.createSchema()
                .addType(SchemaType.ARRAY)
                .items(items)
                .minItems(1)
                .maxItems(most);
    }

    /** An object in form style stands in the query string as its members, so their names are the parameters. */
    private static Schema keyed(Parameter<?> declared) {
        return OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .addPatternProperty("^" + declared.name().replace(".", "\\.") + Parameter.KEY + "$", schema(declared))
                .additionalPropertiesSchema(OASFactory.createSchema().booleanSchema(false))
                .maxProperties(KEYS);
    }

    private static Object example(Parameter<?> declared) {
        if (declared.example() == null) {
            return null;
        }
        Object one = declared.shape().value(declared.example());
        Object all = declared.most() == 1 ? one : List.of(one);
        return declared.isPrefix() ? Map.of(declared.name() + "collection", all) : all;
    }

    /** A value as it stands in JSON. */
    private static Object json(Object value) {
        if (value instanceof Enum<?> constant) {
            return Words.camelCase(constant);
        }
        return value instanceof Collection<?> several
                ? several.stream().map(DocumentedParameters::json).toList()
                : value;
    }
}
