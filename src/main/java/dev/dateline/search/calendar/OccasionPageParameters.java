package dev.dateline.search.calendar;

import dev.dateline.ValidationError.Code;
import dev.dateline.http.query.QueryParameter;
import dev.dateline.http.query.QueryParameterReader;
import dev.dateline.search.list.ListOptions;

/** Reads which page of the occasions a client wants. */
final class OccasionPageParameters {

    private static final QueryParameter<Integer> PAGE = ListOptions.PAGE.description(
            "The page number, from 1, of both the days and `monthOnly`. `page` × `size` is at most 10,000.");
    private static final QueryParameter<Integer> SIZE = QueryParameter.number("size", 1, 500)
            .defaultValue(100)
            .description("The number of articles per page in all groups together, and likewise in `monthOnly`.")
            .example("100");

    private final QueryParameterReader parameters;

    OccasionPageParameters(QueryParameterReader parameters) {
        this.parameters = parameters;
    }

    /** Reads the page number; one that is too deep is recorded as a validation error. */
    int page() {
        int page = parameters.require(PAGE);
        if ((long) page * size() <= ListOptions.MAX_RESULT_WINDOW) {
            return page;
        }
        parameters.addError(
                PAGE.name(),
                Code.OUT_OF_RANGE,
                "'page' times 'size' may be at most " + ListOptions.MAX_RESULT_WINDOW
                        + "; use filters such as 'about' to reach the other articles.",
                parameters.value(PAGE.name()).orElse(null));
        return 1;
    }

    int size() {
        return parameters.require(SIZE);
    }
}
