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

    /**
     * What is EDTF, but in a catalogue means something else: 1904 to 1905, a year that was supplied, an unknown
     * beginning.
     */
    private static final Pattern TWO_READINGS = Pattern.compile("\\d{4}-\\d\\d|\\[[^,.]*]|\\?-\\d{4}");

    private CatalogueDate() {}

    /**
     * Reads a whole string as one date. What is EDTF stays as it is; only "1904-05" is read as people write, as 1904 to
     * 1905. Empty where anything is left over, or where it says that the date is not known.
     */
    public static Optional<Edtf> read(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        if (CatalogueNotation.isPlain(text)) {
            return readPlain(text);
        }
        String whole = MachineNotation.withEnds(text.strip());
        if (MachineNotation.saysNone(text.strip())) {
            return Optional.empty();
        }
        return stated(whole).or(() -> {
            String plain = MachineNotation.plain(whole);
            return stated(plain).or(() -> readPlain(plain));
        });
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

    private static Optional<Edtf> readPlain(String whole) {
        String plain = CatalogueNotation.plain(whole);
        String edtf = new CatalogueReader(new Tokens(plain, TextProfile.CATALOGUE)).read();
        return Edtf.tryParse(edtf == null ? plain : edtf).or(() -> Edtf.tryParse(whole));
    }
}
