package dev.dateline.http.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Adds the schemas of what the parameter {@code fields} leaves of an article: for each schema of the article and of its
 * members one with the same members, none of which is required. Made from the complete ones, so that they cannot differ
 * in anything else.
 */
final class SparseSchemas {

    private static final String PREFIX = "Sparse";
    private static final String REFERENCE_PREFIX = "#/components/schemas/";

    /** The schemas whose members {@code fields} selects. */
    private static final List<String> COMPLETE_SCHEMAS =
            List.of("Article", "Dates", "ArticleDate", "Dateline", "Mention", "ArticleLinks");

    private SparseSchemas() {}

    /** Adds them to the components. */
    static void define(Components components) {
        COMPLETE_SCHEMAS.forEach(name -> components.addSchema(
                PREFIX + name, sparse(components.getSchemas().get(name))));
    }

    private static Schema sparse(Schema complete) {
        Map<String, Schema> members = new LinkedHashMap<>();
        complete.getProperties().forEach((name, member) -> members.put(name, member(member)));
        return OASFactory.createSchema()
                .type(complete.getType())
                .description(complete.getDescription()
                        + " With `fields`, only those members are present that it selects; without, all of them.")
                .properties(members);
    }

    /** Returns a member that refers to sparse schemas, also as an alternative to null or as the items of a list. */
    private static Schema member(Schema complete) {
        if (complete.getRef() != null) {
            return isSparse(complete.getRef()) ? OASFactory.createSchema().ref(reference(complete.getRef())) : complete;
        }
        if (complete.getOneOf() != null) {
            return OASFactory.createSchema()
                    .description(complete.getDescription())
                    .oneOf(complete.getOneOf().stream()
                            .map(SparseSchemas::member)
                            .toList());
        }
        return complete.getItems() == null
                ? complete
                : OASFactory.createSchema()
                        .type(complete.getType())
                        .description(complete.getDescription())
                        .maxItems(complete.getMaxItems())
                        .items(member(complete.getItems()));
    }

    private static boolean isSparse(String reference) {
        return COMPLETE_SCHEMAS.stream().anyMatch(name -> reference.equals(REFERENCE_PREFIX + name));
    }

    private static String reference(String reference) {
        return REFERENCE_PREFIX + PREFIX + reference.substring(REFERENCE_PREFIX.length());
    }
}
