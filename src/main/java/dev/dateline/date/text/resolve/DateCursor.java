package dev.dateline.date.text.resolve;

import dev.dateline.date.text.token.ParsedNumber;
import dev.dateline.date.text.token.TokenSequence;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A cursor over the dates of a text around a token that only moves forward, so that each lookup costs no more than its
 * range.
 */
public final class DateCursor {

    private static final int LONGEST_COUNT = 5; // "one hundred and forty-two" is six tokens, including the hyphen

    private final TokenSequence tokens;
    private final List<ResolvedDate> dates;
    private int following;

    public DateCursor(TokenSequence tokens, List<ResolvedDate> dates) {
        this.tokens = tokens;
        this.dates = dates;
    }

    /** Moves forward to a token. */
    public void moveTo(int i) {
        while (following < dates.size() && dates.get(following).match().from() <= i) {
            following++;
        }
    }

    /** Returns the last date that ends before a token, which must be near the current one. */
    public Optional<ResolvedDate> lastBefore(int i) {
        int last = following - 1;
        while (last >= 0 && dates.get(last).match().to() > i) {
            last--;
        }
        return last < 0 ? Optional.empty() : Optional.of(dates.get(last));
    }

    /** Returns the dates from here on that begin before a token and in the same sentence. */
    public Stream<ResolvedDate> nextBefore(int end, int from) {
        int last = following;
        int sentence = from;
        while (last < dates.size() && dates.get(last).match().from() < end) {
            while (sentence < dates.get(last).match().from() && !tokens.endsSentence(sentence)) {
                sentence++;
            }
            if (sentence < dates.get(last).match().from()) {
                break;
            }
            last++;
        }
        return dates.subList(following, last).stream();
    }

    /** Returns the number of years that ends before a token, or null. */
    public ParsedNumber yearsBefore(int i) {
        if (!tokens.is(i - 1, "years") && !tokens.is(i - 1, "year")) {
            return null;
        }
        for (int from = i - 2 - LONGEST_COUNT; from < i - 1; from++) {
            ParsedNumber count = ParsedNumber.cardinal(tokens, from);
            if (count != null && count.end() == i - 1) {
                return count;
            }
        }
        return null;
    }
}
