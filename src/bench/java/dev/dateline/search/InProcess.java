package dev.dateline.search;

import dev.dateline.date.BucketUnit;
import dev.dateline.http.Parameters;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * What is asked over HTTP, put to the index in this process: read in the same way, found in the same way, not written.
 */
@ApplicationScoped
public class InProcess {

    private final ArticleIndex index;

    InProcess(ArticleIndex index) {
        this.index = index;
    }

    /** Asks for a path and its query; says how much came back, so that nothing is left out as unused. */
    public long ask(String path) {
        int mark = path.indexOf('?');
        String resource = mark < 0 ? path : path.substring(0, mark);
        Parameters parameters = Parameters.of(mark < 0 ? "" : path.substring(mark + 1));
        return switch (resource.substring(resource.lastIndexOf('/') + 1)) {
            case "articles" ->
                index.search(ListRequest.of(parameters, "", false).listing()).total();
            case "timeline" -> index.timeline(timeline(parameters)).revision();
            case "suggest" ->
                index.complete(parameters.sure(SuggestResource.Q), parameters.sure(SuggestResource.SIZE))
                        .items()
                        .size();
            default -> throw new IllegalArgumentException("not from the index: " + path);
        };
    }

    private static TimelineQuery timeline(Parameters parameters) {
        Filter filter = new FilterParameters(parameters).read(false);
        return new TimelineQuery(
                filter,
                DateParameters.fields(parameters.sure(ListFilters.DATE_FIELD)),
                BucketUnit.of(parameters.value("interval").orElseThrow()));
    }
}
