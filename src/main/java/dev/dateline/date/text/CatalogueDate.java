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
 * Reads dates as catalogues of museums and libraries write them: "c.1801–10", "?1863", "1978, printed 2005", "18th-19th
 * century".
 */
public final class CatalogueDate {

    private static final int MAX_CHARACTERS = 500;

    /**
     * Notations that are valid EDTF but mean something else in a catalogue: 1904 to 1905, a year supplied by the
     * cataloguer, an unknown beginning.
     */
    private static final Pattern TWO_READINGS = Pattern.compile("\\d{4}-\\d\\d|\\[[^,.]*]|\\?-\\d{4}");

    private static final Pattern AGAIN = Pattern.compile(
            "\\b(?:print|printed|cast|reprint|reprinted|manufactured|reissued|republished|recast|restruck)\\b",
            Pattern.CASE_INSENSITIVE);

    private CatalogueDate() {}

    /**
     * Reads a whole string as one date. Valid EDTF is returned unchanged, except that a string like "1904-05" is read
     * as people write it, as 1904 to 1905. Returns empty if any part of the string is not understood, or if it says
     * that the date is not known. Numeric dates are read with the day first.
     */
    public static Optional<Edtf> read(String text) {
        return read(text, DateOrder.DMY);
    }

    /** Reads a whole string as one date, like {@link #read(String)}, with the given order of numeric dates. */
    public static Optional<Edtf> read(String text, DateOrder order) {
        if (text.length() > MAX_CHARACTERS) {
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
     * Reads a whole string that distinguishes two appearances by a word such as "printed", in either order: "1914, cast
     * 1961". Returns empty for any other string.
     */
    public static Optional<Editions> editions(String text, DateOrder order) {
        if (text.length() > MAX_CHARACTERS || !AGAIN.matcher(text).find()) {
            return Optional.empty();
        }
        CatalogueReader reader = new CatalogueReader(new Tokens(
                CatalogueNotation.plain(MachineNotation.plain(text.strip())), TextProfile.CATALOGUE.in(order)));
        Optional<Edtf> first = Optional.ofNullable(reader.first()).flatMap(Edtf::tryParse);
        Optional<Edtf> again = Optional.ofNullable(reader.again()).flatMap(Edtf::tryParse);
        return first.flatMap(one -> again.filter(other -> !other.equals(one)).map(other -> new Editions(one, other)));
    }

    /**
     * Returns the probable meaning of a text that is not EDTF: the suggestion of the exception, or the text read as a
     * catalogue date.
     *
     * @param fault what parsing the text as EDTF threw
     */
    public static Optional<String> meant(String text, EdtfException fault) {
        return fault.suggestion().or(() -> read(text).map(Edtf::toString));
    }

    /**
     * Returns whether a whole string says that there is no date or that it is not known: "n.d.", "[s.d.]", "undated".
     */
    public static boolean saysNone(String text) {
        return text.length() <= MAX_CHARACTERS
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
