package dev.dateline.transfer.imports;

import dev.dateline.ValidationError;
import dev.dateline.article.ArticleDate;
import dev.dateline.article.ArticleInput;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds dates that catalogue converters write instead of no date: 9999 for "still continuing" and 0000 for "undated".
 */
final class PlaceholderDates {

    private static final Pattern NONE =
            Pattern.compile("(?:0000(?:-01(?:-01)?)?/.*|(?:.*/)?9999(?:-12(?:-31)?)?[?~%]?)");

    private PlaceholderDates() {}

    /** Returns a note for each placeholder; the dates are stored unchanged. */
    static List<ValidationError> in(ArticleInput input) {
        List<ValidationError> notes = new ArrayList<>();
        look("/dates/published", input.dates().published(), notes);
        look("/dates/republished", input.dates().republished(), notes);
        List<ArticleDate> about = input.dates().about();
        for (int i = 0; i < about.size(); i++) {
            look("/dates/about/" + i, about.get(i), notes);
        }
        return notes;
    }

    private static void look(String pointer, ArticleDate date, List<ValidationError> notes) {
        String edtf = date == null ? "" : date.edtf().toString();
        if (NONE.matcher(edtf).matches()) {
            notes.add(new ValidationError(
                    ValidationError.Location.pointer(pointer),
                    ValidationError.Code.INVALID,
                    "This is stored unchanged. If the year 0000 or 9999 is a placeholder for no date, "
                            + "use an open end, '..'.",
                    edtf));
        }
    }
}
