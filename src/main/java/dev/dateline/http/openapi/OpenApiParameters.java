package dev.dateline.http.openapi;

import dev.dateline.http.EndpointRoute;
import dev.dateline.http.query.CamelCase;
import dev.dateline.http.query.QueryParameter;
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
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.Style;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/** Converts declared parameters to those of the OpenAPI document. */
final class OpenApiParameters {

    private static final int MAX_KEYS = 50;
    private static final List<String> EXAMPLE_KEYS = List.of("collection", "source", "sourceId");
    private static final Pattern PATH_PARAMETER = Pattern.compile("([^/{}]+)/\\{([^}]+)}");

    private OpenApiParameters() {}

    /** Returns the query parameters of an endpoint. */
    static List<org.eclipse.microprofile.openapi.models.parameters.Parameter> of(DocumentedQuery takes) {
        Map<String, QueryParameter<?>> byName = new LinkedHashMap<>();
        Arrays.stream(takes.value())
                .flatMap(OpenApiParameters::declaredIn)
                .forEach(declared -> byName.put(declared.name(), declared));
        byName.keySet().removeAll(List.of(takes.without()));
        return byName.values().stream().map(OpenApiParameters::of).toList();
    }

    /**
     * Defines the schemas to which parameters of an endpoint refer: those of objects, such as {@code MetadataFilter}.
     */
    static void defineObjects(DocumentedQuery takes, Components components) {
        Arrays.stream(takes.value())
                .flatMap(OpenApiParameters::declaredIn)
                .filter(QueryParameter::isPrefix)
                .forEach(prefix -> components.addSchema(objectName(prefix), objectSchema(prefix)));
    }

    /** Returns the headers that an endpoint reads, besides those that all endpoints do. */
    static List<org.eclipse.microprofile.openapi.models.parameters.Parameter> headers(DocumentedQuery takes) {
        return Arrays.stream(takes.headers())
                .map(name -> OASFactory.createParameter().ref(name))
                .toList();
    }

    /** Returns the path parameters; a component is named after the segment before it, such as {@code articles.id}. */
    static List<org.eclipse.microprofile.openapi.models.parameters.Parameter> pathParameters(
            EndpointRoute route, Set<String> known) {
        return PATH_PARAMETER
                .matcher(route.path())
                .results()
                .map(match -> known.contains(match.group(1) + "." + match.group(2))
                        ? OASFactory.createParameter().ref(match.group(1) + "." + match.group(2))
                        : OASFactory.createParameter()
                                .name(match.group(2))
                                .in(In.PATH)
                                .required(true))
                .toList();
    }

    /** Returns the headers of conditional requests, which can result in 304 or 412. */
    static List<org.eclipse.microprofile.openapi.models.parameters.Parameter> conditionalHeaders(
            APIResponses responses) {
        boolean writes = responses.hasAPIResponse("412");
        return Stream.of(writes ? "IfMatch" : "", writes || responses.hasAPIResponse("304") ? "IfNoneMatch" : "")
                .filter(name -> !name.isEmpty())
                .map(name -> OASFactory.createParameter().ref(name))
                .toList();
    }

    /** Returns the parameters that a class declares. */
    static Stream<QueryParameter<?>> declaredIn(Class<?> type) {
        return Arrays.stream(type.getDeclaredFields())
                .filter(field -> field.getType() == QueryParameter.class && Modifier.isStatic(field.getModifiers()))
                .map(OpenApiParameters::readField);
    }

    private static QueryParameter<?> readField(Field field) {
        try {
            field.setAccessible(true);
            return (QueryParameter<?>) field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("a field that was made accessible cannot be read", e);
        }
    }

    private static org.eclipse.microprofile.openapi.models.parameters.Parameter of(QueryParameter<?> declared) {
        return OASFactory.createParameter()
                .name(declared.isPrefix() ? declared.name().replaceFirst("\\.$", "") : declared.name())
                .in(In.QUERY)
                .description(declared.description())
                .required(false)
                .style(declared.isPrefix() ? Style.DEEPOBJECT : Style.FORM)
                .explode(!declared.isList())
                .schema(declared.isPrefix() ? OASFactory.createSchema().ref(objectName(declared)) : schema(declared));
    }

    private static Schema schema(QueryParameter<?> declared) {
        Schema one = declared.schema().toSchema();
        if (declared.defaultValue() != null) {
            one.defaultValue(toJson(declared.defaultValue()));
        }
        Schema all = declared.maxOccurs() == 1 || declared.isPrefix() ? one : arraySchema(one, declared.maxOccurs());
        // not as the example of the parameter, which Swagger UI would fill in
        return declared.example() == null ? all : all.addExample(example(declared));
    }

    private static Schema arraySchema(Schema items, int most) {
        return OASFactory.createSchema()
                .addType(SchemaType.ARRAY)
                .items(items)
                .minItems(1)
                .maxItems(most);
    }

    private static String objectName(QueryParameter<?> prefix) {
        String name = prefix.name();
        return Character.toUpperCase(name.charAt(0)) + name.substring(1, name.length() - 1) + "Filter";
    }

    /**
     * Returns the schema of a prefix, an object that is serialized as {@code prefix[KEY]=value} for each member.
     * Clients exist that are generated with the named members only, and generators exist for which any other form of
     * "any key" means a wrong request or code that does not compile. It has no {@code type}, since validating proxies
     * exist that take the named members of an object for present in every request.
     */
    private static Schema objectSchema(QueryParameter<?> prefix) {
        Schema object = OASFactory.createSchema()
                .description("A value for each key, sent as `" + prefix.name().replace(".", "[KEY]")
                        + "=value`. Any key " + "is allowed; the named ones are examples.")
                .maxProperties(MAX_KEYS)
                .additionalPropertiesSchema(OASFactory.createSchema().booleanSchema(false))
                .addPatternProperty(
                        "^" + QueryParameter.KEY_PATTERN + "$", prefix.schema().toSchema())
                .addExample(Map.of(EXAMPLE_KEYS.get(0), prefix.schema().toJsonValue(prefix.example())));
        EXAMPLE_KEYS.forEach(key -> object.addProperty(key, prefix.schema().toSchema()));
        return object;
    }

    private static Object example(QueryParameter<?> declared) {
        Object one = declared.schema().toJsonValue(declared.example());
        return declared.maxOccurs() == 1 ? one : List.of(one);
    }

    /** Converts a default value to JSON. */
    private static Object toJson(Object value) {
        if (value instanceof Enum<?> constant) {
            return CamelCase.of(constant);
        }
        return value instanceof Collection<?> several
                ? several.stream().map(OpenApiParameters::toJson).toList()
                : value;
    }
}
