package dev.dateline.date.text;

import dev.dateline.date.Edtf;
import dev.dateline.date.EdtfException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Dates as catalogues of museums and libraries write them: "c.1801–10", "?1863", "1978, printed 2005", "18th-19th
 * century".
 */
public final class CatalogueDate {

    private static final int LONGEST = 500;

    /** What running text does not take for a month; nothing else is meant where a date is all there is. */
    private static final Pattern SMALL_MONTH = Pattern.compile("\\b(?:may|march)\\b");

    private CatalogueDate() {}

    /**
     * Reads a whole string as one date. EDTF is read too, but where both are possible it is read as people write:
     * "1904-05" is 1904 to 1905. Empty where anything is left over, or where it says that the date is not known.
     */
    public static Optional<Edtf> read(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        String whole = text.strip();
        boolean set = (whole.startsWith("[") || whole.startsWith("{")) && (whole.contains(",") || whole.contains(".."));
        Optional<Edtf> members = set ? parse(whole) : Optional.empty();
        return members.isPresent() ? members : readPlain(whole);
    }

    /**
     * What was probably meant by a text that is not EDTF: what its fault suggests, or what people mean who write so.
     */
    public static Optional<String> meant(String text, EdtfException fault) {
        return fault.suggestion().or(() -> read(text).map(Edtf::toString));
    }

    /** Whether a whole string says that there is no date, or that nobody knows it: "n.d.", "[s.d.]", "undated". */
    public static boolean saysNone(String text) {
        return text.length() <= LONGEST && CatalogueNotation.saysNone(text.strip());
    }

    private static Optional<Edtf> readPlain(String whole) {
        String months =
                SMALL_MONTH.matcher(whole).replaceAll(small -> small.group().equals("may") ? "May" : "March");
        String plain = CatalogueNotation.plain(months);
        String edtf = new CatalogueReader(new Tokens(plain)).read();
        return parse(edtf == null ? plain : edtf).or(() -> parse(whole));
    }

    private static Optional<Edtf> parse(String edtf) {
        try {
            return Optional.of(Edtf.parse(edtf));
        } catch (EdtfException notOne) {
            return Optional.empty();
        }
    }
}
