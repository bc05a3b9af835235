package dev.dateline.date.text.resolve;

import dev.dateline.date.text.rule.DateExpression;
import dev.dateline.date.text.rule.RelativeOffset;
import dev.dateline.date.text.rule.RelativeOffset.Anchor;
import dev.dateline.date.text.rule.Years;
import dev.dateline.date.text.token.TokenSequence;
import java.util.List;

/** The current time of a text's narrative, from which a month or a day without a year takes its year. */
public final class NarrativeTime {

    private static final int MAX_DATES_AHEAD = 6;
    private static final int MAX_TOKENS_AHEAD = 150;
    private static final int MAX_TOKENS_BETWEEN = 80;
    private static final int MAX_MONTHS_AHEAD = 5;
    private static final int MAX_GAP_YEARS = 20;
    private static final int MAX_SENTENCE_TOKENS = 60;
    private static final int FIRST_LATE_DAY = 20;
    private static final int LAST_EARLY_DAY = 12;

    private final TokenSequence tokens;
    private final List<DateExpression> matches;
    private ReferenceTime last;
    private int lastEnd;
    private boolean lost;
    private boolean vague;
    private int century = 19;

    public NarrativeTime(TokenSequence tokens, List<DateExpression> matches) {
        this.tokens = tokens;
        this.matches = matches;
    }

    /** Returns the last date that advanced the narrative, or null. */
    public ReferenceTime last() {
        return last;
    }

    /**
     * Returns the reference for relative days and months; null if the text has since named a day of unknown year, or if
     * the reference is too far back.
     */
    public ReferenceTime lastBefore(DateExpression match) {
        boolean day = match.relation().unit() == RelativeOffset.Unit.DAY;
        return lost || vague || (day && match.from() - lastEnd > MAX_TOKENS_BETWEEN) ? null : last;
    }

    /** Skips a date whose year is not known. */
    public void losesTrackAt(DateExpression unknown) {
        lost |= unknown.relation() == null;
    }

    /** Returns the qualifier of the last date, which dates that take their year from it share; mostly empty. */
    public String doubt() {
        return last == null ? "" : last.doubt();
    }

    /** Returns the century of two-digit years: 19 for 1917. */
    public int century() {
        return century;
    }

    /** Returns the year of a date that refers to another one, as in "July of that year"; null if there is none. */
    public Integer yearOf(RelativeOffset relation) {
        if (last == null || vague || (relation.unit() == RelativeOffset.Unit.DAY && lost)) {
            return null;
        }
        return last.year() + (relation.unit() == RelativeOffset.Unit.YEAR ? relation.amount() : 0);
    }

    /**
     * Returns the year of "the following spring" or "the previous October"; null if the year of the narrative is not
     * known.
     */
    public Integer yearOfOccurrence(DateExpression match) {
        int code = match.code();
        return last == null || vague
                ? null
                : Integer.valueOf(last.yearOfOccurrence(code, match.relation().amount()));
    }

    /**
     * Completes a day with the current month of the narrative, or with the next month if the narrative is late in a
     * month and the day is early. Returns an empty string if neither applies or the month is not known.
     */
    public String inMonth(String dayOfYear, RelativeOffset relation) {
        int day = Integer.parseInt(dayOfYear.substring(dayOfYear.length() - 2));
        boolean after = relation.unit() == RelativeOffset.Unit.MONTH || last.day() < day;
        if (last.month() > 0 && after) {
            return dayOfYear.replace("XX", Years.twoDigits(last.month()));
        }
        boolean next = last.day() >= FIRST_LATE_DAY && day <= LAST_EARLY_DAY && last.month() > 0 && last.month() < 12;
        return next ? dayOfYear.replace("XX", Years.twoDigits(last.month() + 1)) : "";
    }

    /**
     * Returns the year of a day, month or season; null if two years are possible, or if that was so for an earlier one.
     */
    public Integer yearOf(DateExpression match, int k) {
        int code = match.code();
        if (last == null) {
            return yearAhead(match, k, code);
        }
        return lost ? null : last.yearOf(code);
    }

    /** Returns the year of the next dated month or day, if it follows soon, for a text that opens without a year. */
    private Integer yearAhead(DateExpression match, int k, int code) {
        for (int next = k + 1; next < matches.size() && next <= k + MAX_DATES_AHEAD; next++) {
            DateExpression other = matches.get(next);
            if (other.from() - match.to() > MAX_TOKENS_AHEAD) {
                return null;
            }
            boolean dated = other.isComplete();
            ReferenceTime moment = dated && !isFlashback(other) ? ReferenceTime.of(other) : null;
            if (moment != null && moment.month() > 0) {
                int ahead = moment.month() - ReferenceTime.firstMonth(code);
                return ahead >= 0 && ahead <= MAX_MONTHS_AHEAD && isSameParagraph(match, other) ? moment.year() : null;
            }
        }
        return null;
    }

    private boolean isSameParagraph(DateExpression match, DateExpression other) {
        for (int k = match.to(); k < other.from(); k++) {
            if (tokens.isBreak(k)) {
                return false;
            }
        }
        return true;
    }

    /** Advances the narrative to a date, unless the date steps out of it. */
    public void advance(DateExpression known) {
        boolean same = known.relation() != null
                && (known.relation().isTo(Anchor.EVENT) || known.relation().isTo(Anchor.OCCASION));
        if (known.yearless() || same) {
            return;
        }
        ReferenceTime moment = ReferenceTime.of(known);
        if (moment == null) {
            if (known.isDecadeOrCentury() && Character.isDigit(known.pattern().charAt(0))) {
                century = Integer.parseInt(known.pattern().substring(0, 2));
                vague |= !tokens.is(known.from() - 1, '(');
            }
            return;
        }
        century = Math.max(0, moment.year() / 100);
        if (last != null && (isAside(known, moment) || isFlashback(known))) {
            return;
        }
        if (isBound(known)) {
            lost = true; // some time before or after it is no anchor
            vague = true;
            return;
        }
        last = moment;
        lastEnd = known.to();
        vague = known.pattern().startsWith("[");
        lost = vague && !isWithinYear(known.pattern());
    }

    /** Returns whether only a bound of the date is known: "before 1905", "1905 at the latest". */
    private boolean isBound(DateExpression known) {
        boolean open =
                known.pattern().contains("..") && "[{".indexOf(known.pattern().charAt(0)) < 0;
        return open
                && switch (tokens.word(known.from())) {
                    case "before", "after", "prior", "pre", "post", "no", "not" -> true;
                    default -> tokens.is(known.to() - 1, "latest") || tokens.is(known.to() - 1, "earliest");
                };
    }

    private static boolean isWithinYear(String set) {
        int last = set.lastIndexOf(',') + 1;
        return last > 0 && set.regionMatches(1, set, last, 4);
    }

    /** A bare year in brackets, or one long after the narrative ("a paper found in 2004"), does not advance it. */
    private boolean isAside(DateExpression known, ReferenceTime moment) {
        boolean bare = moment.month() == 0 && known.relation() == null;
        return (bare && (tokens.is(known.from() - 1, '(') || moment.year() - last.year() > MAX_GAP_YEARS))
                || isLookBack(known)
                || isLifeDate(known.from());
    }

    /** Dates of birth and death do not advance the narrative: "Thalheimer (born 18 March 1884) spoke". */
    private boolean isLifeDate(int date) {
        int word = date - (tokens.is(date - 1, "in") || tokens.is(date - 1, "on") || tokens.is(date - 1, '.') ? 2 : 1);
        return tokens.is(word, "born") || (tokens.is(word, "b") && tokens.is(word + 1, '.'));
    }

    /**
     * Recognizes a look back, as in "They had the success of the previous year", but not "In the previous year they
     * came."
     */
    private boolean isLookBack(DateExpression known) {
        RelativeOffset relation = known.relation();
        boolean earlier = relation != null && relation.isTo(Anchor.LAST) && relation.amount() < 0;
        int first = known.from() - (tokens.is(known.from() - 1, "in") ? 1 : 0);
        return earlier && !tokens.endsSentence(first - 1);
    }

    /** Recognizes the past perfect, which does not move the narrative: "They had met in October 1917". */
    private boolean isFlashback(DateExpression date) {
        for (int k = date.from() - 1; k > date.from() - MAX_SENTENCE_TOKENS && !tokens.endsSentence(k); k--) {
            if (tokens.is(k, "had")) {
                return true;
            }
        }
        return false;
    }
}
