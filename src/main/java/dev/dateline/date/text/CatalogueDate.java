package dev.dateline.date.text;

import dev.dateline.date.Edtf;
import dev.dateline.date.EdtfException;
import dev.dateline.date.text.catalogue.CatalogueInterval;
import dev.dateline.date.text.catalogue.CatalogueList;
import dev.dateline.date.text.catalogue.CatalogueNotation;
import dev.dateline.date.text.catalogue.CatalogueReader;
import dev.dateline.date.text.catalogue.MachineNotation;
import dev.dateline.date.text.token.TextProfile;
import dev.dateline.date.text.token.TokenSequence;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    private static final Pattern REISSUE_PATTERN = Pattern.compile(
            "\\b(?:print|printed|printing|cast|casting|repr?(?=\\.)|reprint|reprinted|manufactured|reissued?|republished|recast|restruck"
                    + "|impression|edition|edn?|facsimile|issue|fabricated|editioned)\\b",
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
            Optional<Edtf> interval = text.indexOf('/') < 0 ? Optional.empty() : stated(text);
            return interval.or(() -> readPlain(text, order));
        }
        String stripped = text.strip();
        if (MachineNotation.isNoDate(stripped)) {
            return Optional.empty();
        }
        String start = MachineNotation.beforeOngoing(stripped).orElse(null);
        if (start != null) {
            return openEnd(start, order).or(() -> stated(stripped));
        }
        String whole = MachineNotation.withUnknownStart(stripped);
        return stated(whole).or(() -> {
            String plain = MachineNotation.plain(whole);
            CatalogueInterval ends = CatalogueInterval.of(plain).orElse(null);
            return stated(plain)
                    .or(() -> ends == null ? Optional.empty() : between(ends, order))
                    .or(() -> isRead(ends, order) ? Optional.empty() : readPlain(plain, order));
        });
    }

    /** Reads the beginning of a date whose end is a placeholder for "ongoing". */
    private static Optional<Edtf> openEnd(String start, DateOrder order) {
        Optional<Edtf> date = start.startsWith("[") ? Optional.empty() : Edtf.tryParse(start);
        return date.or(() -> read(start, order))
                .filter(CatalogueDate::isSingle)
                .flatMap(from -> Edtf.tryParse(from + "/.."));
    }

    /** Reads a range whose ends are read alone; returns empty if they are not two dates in order. */
    private static Optional<Edtf> between(CatalogueInterval ends, DateOrder order) {
        return read(ends.first(), order)
                .filter(CatalogueDate::isSingle)
                .flatMap(first -> read(ends.last(), order)
                        .filter(CatalogueDate::isSingle)
                        .flatMap(last -> Edtf.tryParse(first + "/" + last)));
    }

    /** Returns whether both ends are dates, so that they are not read in any other way. */
    private static boolean isRead(CatalogueInterval ends, DateOrder order) {
        return ends != null
                && read(ends.first(), order).isPresent()
                && read(ends.last(), order).isPresent();
    }

    private static boolean isSingle(Edtf date) {
        String edtf = date.toString();
        return edtf.indexOf('/') < 0 && "[{".indexOf(edtf.charAt(0)) < 0;
    }

    /**
     * Two appearances of one work.
     *
     * @param first when it first appeared
     * @param republished when it was printed, cast or published again
     */
    public record Editions(Edtf first, Edtf republished) {}

    /**
     * Reads a whole string that distinguishes two appearances by a word such as "printed", in either order: "1914, cast
     * 1961". Returns empty for any other string.
     */
    public static Optional<Editions> editions(String text, DateOrder order) {
        if (text.length() > MAX_CHARACTERS || !REISSUE_PATTERN.matcher(text).find()) {
            return Optional.empty();
        }
        CatalogueReader reader = new CatalogueReader(new TokenSequence(
                CatalogueNotation.plain(MachineNotation.plain(text.strip())), TextProfile.CATALOGUE.in(order)));
        CatalogueReader.Appearances found = reader.appearances();
        if (found == null) {
            return Optional.empty();
        }
        List<Edtf> dates = Stream.concat(found.first().stream(), found.republished().stream())
                .map(Edtf::tryParse)
                .flatMap(Optional::stream)
                .sorted(Comparator.comparingLong(CatalogueDate::knownBound))
                .distinct()
                .toList();
        boolean all = dates.size() > 1
                && dates.size() <= found.first().size() + found.republished().size();
        String later = dates.stream().skip(1).map(Edtf::toString).collect(Collectors.joining(","));
        Optional<Edtf> republished =
                dates.size() == 2 ? Optional.of(dates.get(1)) : Edtf.tryParse("{" + later.replace("/", "..") + "}");
        return all ? republished.map(other -> new Editions(dates.get(0), other)) : Optional.empty();
    }

    /** Returns the first day; the last one if the first is open. */
    private static long knownBound(Edtf date) {
        return date.days().first() == Long.MIN_VALUE
                ? date.days().last()
                : date.days().first();
    }

    /**
     * Returns the probable meaning of a text that is not EDTF: the suggestion of the exception, or the text read as a
     * catalogue date.
     *
     * @param fault what parsing the text as EDTF threw
     */
    public static Optional<String> suggest(String text, EdtfException fault) {
        return fault.suggestion().or(() -> read(text).map(Edtf::toString));
    }

    /**
     * Returns whether a whole string says that there is no date or that it is not known: "n.d.", "[s.d.]", "undated".
     */
    public static boolean isNoDate(String text) {
        return text.length() <= MAX_CHARACTERS
                && (CatalogueNotation.isNoDate(text.strip()) || MachineNotation.isNoDate(text.strip()));
    }

    private static Optional<Edtf> stated(String text) {
        return TWO_READINGS.matcher(text).matches() ? Optional.empty() : Edtf.tryParse(text);
    }

    private static Optional<Edtf> readPlain(String whole, DateOrder order) {
        String plain = CatalogueNotation.plain(whole);
        Optional<Edtf> rewritten = plain.equals(whole) ? Optional.empty() : stated(plain);
        if (rewritten.isPresent()) {
            return rewritten;
        }
        TokenSequence tokens = new TokenSequence(plain, TextProfile.CATALOGUE.in(order));
        CatalogueList.Outcome list = CatalogueList.read(tokens).orElse(null);
        if (list != null) {
            return Optional.ofNullable(list.edtf()).flatMap(Edtf::tryParse);
        }
        String edtf = new CatalogueReader(tokens).read();
        return Edtf.tryParse(edtf == null ? plain : edtf).or(() -> Edtf.tryParse(whole));
    }
}
