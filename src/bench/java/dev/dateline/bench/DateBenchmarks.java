package dev.dateline.bench;

import dev.dateline.date.DateMatch;
import dev.dateline.date.Edtf;
import dev.dateline.date.text.CatalogueDate;
import dev.dateline.date.text.DateExtractor;
import dev.dateline.date.text.FoundDate;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Parsing and matching of dates, compared with what the Java platform offers for the simplest ones. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 4, time = 1)
@Fork(1)
public class DateBenchmarks {

    private static final Pattern YEAR = Pattern.compile("\\b1[0-9]{3}\\b|\\b20[0-9]{2}\\b");
    private static final Edtf QUERY = Edtf.parse("1900/1949");
    private static final String PARAGRAPH = """
            The paper had been founded in the autumn of 1903 and came out weekly until the spring of 1905. On 9 January \
            1905 its printers marched with the others; two days later the first number without a censor's mark was \
            sold in the streets. Between March and June 1906 it was closed four times. What survives, some 1,200 \
            sheets, was found in a cellar in the late 1950s, catalogued c. 1962 and shown in the town hall from 4 to \
            19 May 1967, fifty years after the events. This essay, originally published in 1969, follows the paper \
            from its first printing press to the night of 24 December 1907, when the last one was broken up.""";

    /** The date that is parsed in each iteration. */
    @State(Scope.Benchmark)
    public static class Written {

        /** An EDTF string; the longer ones are less common. */
        @Param({"1940-05-24", "193X", "1917-10/1918-03", "156X-12-25", "[1667,1668,1670..1672]", "Y-17E7"})
        public String edtf;

        private Edtf parsed;

        /** Parses the date before each run. */
        @Setup
        public void parse() {
            parsed = Edtf.parse(edtf);
        }
    }

    /** Parses an EDTF string. */
    @Benchmark
    public Edtf edtfParsed(Written written) {
        return Edtf.parse(written.edtf);
    }

    /** Parses an EDTF string and returns its first and last day. */
    @Benchmark
    public long edtfToBounds(Written written) {
        Edtf date = Edtf.parse(written.edtf);
        return date.days().first() ^ date.days().last();
    }

    /** Compares a date with another for overlap. */
    @Benchmark
    public boolean overlaps(Written written) {
        return written.parsed.matches(QUERY, DateMatch.OVERLAPS);
    }

    /** Parses a day with {@code java.time}. */
    @Benchmark
    public LocalDate platformDay() {
        return LocalDate.parse("1940-05-24");
    }

    /** Finds the dates in a paragraph. */
    @Benchmark
    public List<FoundDate> mentionsInParagraph() {
        return DateExtractor.find(PARAGRAPH);
    }

    /** Finds what looks like a year in the same paragraph, with a regular expression. */
    @Benchmark
    public long yearsByRegex() {
        return YEAR.matcher(PARAGRAPH).results().count();
    }

    /** Reads a whole string in the notation of catalogues. */
    @Benchmark
    public Optional<Edtf> catalogueDate() {
        return CatalogueDate.read("c.1801–10");
    }
}
