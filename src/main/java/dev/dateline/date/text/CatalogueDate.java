package dev.dateline.date.text;

import dev.dateline.date.Edtf;
import dev.dateline.date.EdtfException;
import dev.dateline.date.text.catalogue.CatalogueNotation;
import dev.dateline.date.text.catalogue.CatalogueReader;
import dev.dateline.date.text.catalogue.MachineNotation;
import dev.dateline.date.text.token.TextProfile;
import dev.dateline.date.text.token.Tokens;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Dates as catalogues of museums and libraries write them: "c.1801–10", "?1863", "1978, printed 2005", "18th-19th
 * century".
 */
public final class CatalogueDate {

    private static final int LONGEST = 500;

    /**
     * What is EDTF, but in a catalogue means something else: 1904 to 1905, a year that was supplied, an unknown
     * beginning.
     */
    private static final Pattern TWO_READINGS = Pattern.compile("\\d{4}-\\d\\d|\\[[^,.]*]|\\?-\\d{4}");

    private static final Pattern AGAIN = Pattern.compile(
            "\\b(?:print|printed|cast|reprint|reprinted|manufactured|reissued|republished|recast|restruck)\\b",
            Pattern.CASE_INSENSITIVE);

    private CatalogueDate() {}

    /**
     * Reads a whole string as one date. What is EDTF stays as it is; only "1904-05" is read as people write, as 1904 to
     * 1905. Empty where anything is left over, or where it says that the date is not known.
     */
    public static Optional<Edtf> read(String text) {
        return read(text, DateOrder.DMY);
    }

    /** The same, where days in figures are in this order. */
    public static Optional<Edtf> read(String text, DateOrder order) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        if (CatalogueNotation.isPlain(text)) {
            return readPlain(text, order);
        }
        String whole = MachineNotation.withEnds(text.strip());
        if (MachineNotation.saysNone(text.strip())) {
            return Optional.empty();
        }
        return stated(whole).or(() -> {
            String plain = MachineNotation.plain(whole);
            return stated(plain).or(() -> readPlain(plain, order));
        });
    }

    /**
     * Two appearances of one work.
     *
     * @param first when it first appeared
     * @param again when it was printed, cast or published again
     */
    public record Editions(Edtf first, Edtf again) {}

    /**
     * The two appearances that a whole string tells apart by a word such as "printed", whichever stands first: "1914,
     * cast 1961". Empty for any other string.
     */
    public static Optional<Editions> editions(String text, DateOrder order) {
        if (text.length() > LONGEST || !AGAIN.matcher(text).find()) {
            return Optional.empty();
        }
        CatalogueReader reader = new CatalogueReader(new Tokens(
                CatalogueNotation.plain(MachineNotation.plain(text.strip())), TextProfile.CATALOGUE.in(order)));
        Optional<Edtf> first = Optional.ofNullable(reader.first()).flatMap(Edtf::tryParse);
        Optional<Edtf> again = Optional.ofNullable(reader.again()).flatMap(Edtf::tryParse);
        return first.flatMap(one -> again.filter(other -> !other.equals(one)).map(other -> new Editions(one, other)));
    }

    /**
     * What was probably meant by a text that is not EDTF: what its fault suggests, or what people mean who write so.
     */
    public static Optional<String> meant(String text, EdtfException fault) {
        return fault.suggestion().or(() -> read(text).map(Edtf::toString));
    }

    /** Whether a whole string says that there is no date, or that nobody knows it: "n.d.", "[s.d.]", "undated". */
    public static boolean saysNone(String text) {
        return text.length() <= LONGEST
                && (CatalogueNotation.saysNone(text.strip()) || MachineNotation.saysNone(text.strip()));
    }

    private static Optional<Edtf> stated(String text) {
        return TWO_READINGS.matcher(text).matches() ? Optional.empty() : Edtf.tryParse(text);
    }

    private static Optional<Edtf> readPlain(String whole, DateOrder order) {
        String plain = CatalogueNotation.plain(whole);
        String edtf = new CatalogueReader(new Tokens(plain, TextProfile.CATALOGUE.in(order))).read();
        return Edtf.tryParse(edtf == null ? plain : edtf).or(() -> Edtf.tryParse(whole));
    }
}
