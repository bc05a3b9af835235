package dev.dateline.transfer;

import dev.dateline.Fault;
import dev.dateline.article.ArticleDate;
import dev.dateline.article.ArticleInput;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Notes dates that converters of catalogues write for none: 9999 for "still going on" and 0000 for "undated". */
final class Placeholders {

    private static final Pattern NONE = Pattern.compile("(?:0000(?:-01(?:-01)?)?/.*|.*/9999(?:-12(?:-31)?)?|9999)");

    private Placeholders() {}

    /** A note for each; the dates are kept as they are. */
    static List<Fault> in(ArticleInput input) {
        List<Fault> notes = new ArrayList<>();
        look("/dates/published", input.dates().published(), notes);
        look("/dates/republished", input.dates().republished(), notes);
        List<ArticleDate> about = input.dates().about();
        for (int i = 0; i < about.size(); i++) {
            look("/dates/about/" + i, about.get(i), notes);
        }
        return notes;
    }

    private static void look(String pointer, ArticleDate date, List<Fault> notes) {
        String edtf = date == null ? "" : date.edtf().toString();
        if (NONE.matcher(edtf).matches()) {
            notes.add(new Fault(
                    Fault.Place.pointer(pointer),
                    Fault.Code.INVALID,
                    "This is kept as it is. A year 0000 or 9999 that stands for no date is written as an open end, '..'.",
                    edtf));
        }
    }
}
