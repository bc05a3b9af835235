package dev.dateline.transfer.imports;

import dev.dateline.http.query.QueryParameter;
import java.util.List;

/** What an import takes in its query string. */
final class ImportParameters {

    static final QueryParameter<Boolean> DRY_RUN = QueryParameter.flag("dryRun")
            .otherwise(false)
            .description("`true`: report what would happen and change nothing.");
    static final QueryParameter<Boolean> REVIVE = QueryParameter.flag("revive")
            .otherwise(false)
            .description("`true`: rows bring back articles that were deleted; else such rows are skipped.");
    static final QueryParameter<Boolean> DERIVE = QueryParameter.flag("derive")
            .otherwise(true)
            .description("`false`: no dates are taken from the text for date members that are absent.");
    static final QueryParameter<String> DATES = QueryParameter.choice("dates", List.of("edtf", "human"))
            .otherwise("edtf")
            .description("`human`: dates may also be written as catalogues write them, such as `c.1801–10`. What no "
                    + "EDTF says is not made up: `early 1920s` is read as `192X`, and `n.d.` as no date.");
    static final QueryParameter<String> DATE_ORDER = QueryParameter.choice("dateOrder", List.of("dmy", "mdy"))
            .description(
                    "How `5/3/1915` is meant under `dates=human`. Without it each column decides by its own days beyond "
                            + "12; where none or both orders show, the day comes first.");
    static final QueryParameter<String> REPORT = QueryParameter.choice("report", List.of("all", "failed"))
            .otherwise("failed")
            .description("Whether the report names every row or only those that failed.");

    private ImportParameters() {}
}
