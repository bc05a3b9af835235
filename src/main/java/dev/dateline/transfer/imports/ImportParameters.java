package dev.dateline.transfer.imports;

import dev.dateline.http.query.QueryParameter;
import java.util.List;

/** The query parameters of imports. */
final class ImportParameters {

    static final QueryParameter<Boolean> DRY_RUN = QueryParameter.flag("dryRun")
            .defaultValue(false)
            .description("`true`: report what would happen and change nothing.");
    static final QueryParameter<Boolean> REVIVE = QueryParameter.flag("revive")
            .defaultValue(false)
            .description("`true`: restore articles that were deleted; otherwise their rows are skipped.");
    static final QueryParameter<Boolean> DERIVE = QueryParameter.flag("derive")
            .defaultValue(true)
            .description("`false`: do not extract dates from the text for absent date members.");
    static final QueryParameter<String> DATES = QueryParameter.choice("dates", List.of("edtf", "human"))
            .defaultValue("edtf")
            .description("`human`: also accept dates as catalogues write them, such as `c.1801–10`. What EDTF cannot "
                    + "express is not invented: `early 1920s` is read as `192X`, and `n.d.` as no date.");
    static final QueryParameter<String> DATE_ORDER = QueryParameter.choice("dateOrder", List.of("dmy", "mdy"))
            .description(
                    "The order of day and month in dates such as `5/3/1915`, in feeds and with `dates=human`. "
                            + "Without it, each column or feed decides by its numbers above 12; if they show no order, or both, the day comes first.");
    static final QueryParameter<String> REPORT = QueryParameter.choice("report", List.of("all", "failed"))
            .defaultValue("failed")
            .description("Whether the report lists every row or only those that failed or have notes.");

    private ImportParameters() {}
}
