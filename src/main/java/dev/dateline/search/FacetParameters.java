package dev.dateline.search;

import dev.dateline.Fault.Code;
import dev.dateline.Nearest;
import dev.dateline.http.BadValue;
import dev.dateline.http.Parameter;
import dev.dateline.http.Parameters;
import dev.dateline.http.Shape;
import dev.dateline.search.DateFilter.DateField;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Which facets are wanted. */
final class FacetParameters {

    private static final int MOST = 100;
    private static final int LONGEST = 200;
    private static final List<String> NAMES =
            List.of("author", "topic", "person", "place", "language", "decade", "year");
    private static final Pattern METADATA = Pattern.compile("metadata\\.[A-Za-z0-9_-]{1,64}");

    /** A name that is none is judged with what was meant, each by itself. */
    static final Parameter<List<String>> FACETS = Parameter.list(
                    "facets",
                    Parameter.of("facets", new Shape.Text(100, "^[A-Za-z0-9._-]+$"), Function.identity()),
                    MOST)
            .says("Count values over the whole list, whatever the page: of `author`, `topic`, `person`, `place`, "
                    + "`language`, `decade`, `year` or `metadata.KEY`. A facet ignores what is selected in itself, "
                    + "but not what is excluded.")
            .like("author,decade");

    static final Parameter<Integer> SIZE = Parameter.number("facetSize", 1, MOST)
            .otherwise(10)
            .says("How many values of each facet, the commonest first.");

    static final Parameter<Search> QUERY = Parameter.of(
                    "facetQuery", new Shape.Text(300, "^[^:]+:[\\s\\S]+$"), Search::of)
            .says(
                    "Only the values of a facet in which a word begins so; the facet need not be named again in `facets`.")
            .like("author:tro");

    private final Parameters parameters;
    private final Parameters filters;

    /** @param filters where the selected values are */
    FacetParameters(Parameters parameters, Parameters filters) {
        this.parameters = parameters;
        this.filters = filters;
    }

    /**
     * The facets; what cannot be read is noted as a fault.
     *
     * @param without the filter of the list without what is selected in the facet of a name
     */
    List<FacetQuery> read(Function<String, Filter> without, Set<DateField> roles) {
        Set<String> names = new LinkedHashSet<>();
        parameters.value(FACETS).orElse(List.of()).stream()
                .filter(name -> isKnown("facets", name))
                .forEach(names::add);
        int size = parameters.sure(SIZE);
        Optional<Search> search = parameters.value(QUERY).filter(s -> isKnown("facetQuery", s.name()));
        search.map(Search::name).ifPresent(names::add);
        List<FacetQuery> facets = new ArrayList<>();
        for (String name : names) {
            Optional<String> within = search.filter(s -> s.name().equals(name)).map(Search::words);
            facets.add(new FacetQuery(name, without.apply(name), selected(name), roles, size, within));
        }
        return facets;
    }

    private List<String> selected(String name) {
        return filters.values(name).stream()
                .filter(value -> !value.startsWith("-") || name.equals("year") || name.equals("decade"))
                .distinct()
                .toList();
    }

    private boolean isKnown(String parameter, String name) {
        if (NAMES.contains(name) || METADATA.matcher(name).matches()) {
            return true;
        }
        parameters.fault(
                parameter,
                Code.INVALID,
                "There are facets of " + String.join(", ", NAMES) + " and metadata.KEY.",
                name,
                Nearest.to(name, NAMES).orElse(null));
        return false;
    }

    /** What is looked for in the values of a facet, such as {@code author:tro}. */
    record Search(String name, String words) {

        static Search of(String text) {
            int colon = text.indexOf(':');
            if (colon < 1 || colon == text.length() - 1) {
                throw new BadValue("A facet and the beginning of a word in its values, such as author:tro.", null);
            }
            if (text.length() - colon > LONGEST) {
                throw new BadValue(
                        Code.TOO_LONG,
                        "After the facet and its colon, at most " + (LONGEST - 1) + " characters.",
                        null);
            }
            return new Search(text.substring(0, colon), text.substring(colon + 1));
        }
    }
}
