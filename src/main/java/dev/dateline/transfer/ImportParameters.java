package dev.dateline.transfer;

import dev.dateline.http.Parameter;
import java.util.List;

/** What an import takes in its query string. */
final class ImportParameters {

    static final Parameter<Boolean> DRY_RUN =
            Parameter.flag("dryRun").otherwise(false).says("`true`: report what would happen and change nothing.");
    static final Parameter<Boolean> REVIVE = Parameter.flag("revive")
            .otherwise(false)
            .says("`true`: rows bring back articles that were deleted; else such rows are skipped.");
    static final Parameter<Boolean> DERIVE = Parameter.flag("derive")
            .otherwise(true)
            .says("`false`: no dates are taken from the text for date members that are absent.");
    static final Parameter<String> DATES = Parameter.word("dates", List.of("edtf", "human"))
            .otherwise("edtf")
            .says("`human`: dates may also be written as catalogues write them, such as `c.1801–10`. What no "
                    + "EDTF says is not made up: `early 1920s` is read as `192X`, and `n.d.` as no date.");
    static final Parameter<String> DATE_ORDER = Parameter.word("dateOrder", List.of("dmy", "mdy"))
            .says("How `5/3/1915` is meant under `dates=human`. Without it each column decides by its own days beyond "
                    + "12; where none or both orders show, the day comes first.");
    static final Parameter<String> REPORT = Parameter.word("report", List.of("all", "failed"))
            .otherwise("failed")
            .says("Whether the report names every row or only those that failed.");

    private ImportParameters() {}
}
