package dev.dateline.date.text.resolve;

import dev.dateline.date.text.rule.DateExpression;
import dev.dateline.date.text.rule.RelativeOffset;
import dev.dateline.date.text.rule.RelativeOffset.Anchor;
import dev.dateline.date.text.rule.Years;
import dev.dateline.date.text.token.Tokens;
import java.util.List;

/** How far the story of a text has come, and the year that a month or a day without one is in. */
public final class NarrativeTime {

    private static final int LOOK_AHEAD = 6;
    private static final int TOKENS_AHEAD = 150;
    private static final int TOKENS_BETWEEN = 80;
    private static final int MONTHS_AHEAD = 5;
    private static final int LONG_AFTER = 20;
    private static final int SENTENCE = 60;
    private static final int LATE_IN_MONTH = 20;
    private static final int EARLY_IN_MONTH = 12;

    private final Tokens tokens;
    private final List<DateExpression> matches;
    private ReferenceTime last;
    private int lastEnd;
    private boolean lost;
    private int century = 19;

    public NarrativeTime(Tokens tokens, List<DateExpression> matches) {
        this.tokens = tokens;
        this.matches = matches;
    }

    /** The last date that carried the story on, or null. */
    public ReferenceTime last() {
        return last;
    }

    /**
     * Where days and months are counted from; null where the text has named a day of no known year since, or the day is
     * far behind.
     */
    public ReferenceTime lastBefore(DateExpression match) {
        boolean day = match.relation().unit() == RelativeOffset.Unit.DAY;
        return lost || (day && match.from() - lastEnd > TOKENS_BETWEEN) ? null : last;
    }

    /** Goes on past a date whose year is not known. */
    public void losesTrackAt(DateExpression unknown) {
        lost |= unknown.relation() == null;
    }

    /** The century of two-digit years: 19 for 1917. */
    public int century() {
        return century;
    }

    /** The year of a date that refers to another one: "July of that year". Null when there is none. */
    public Integer yearOf(RelativeOffset relation) {
        if (last == null || (relation.unit() == RelativeOffset.Unit.DAY && lost)) {
            return null;
        }
        return last.year() + (relation.unit() == RelativeOffset.Unit.YEAR ? relation.amount() : 0);
    }

    /** The year of "the following spring" or "the previous October"; null where the story is in no known year. */
    public Integer yearOfOccurrence(DateExpression match) {
        int code = match.code();
        return last == null
                ? null
                : Integer.valueOf(last.yearOfOccurrence(code, match.relation().amount()));
    }

    /** A day with the month where the story stands; empty where that is not known, or the day is past. */
    public String inMonth(String dayOfYear, RelativeOffset relation) {
        int day = Integer.parseInt(dayOfYear.substring(dayOfYear.length() - 2));
        boolean after = relation.unit() == RelativeOffset.Unit.MONTH || last.day() < day;
        if (last.month() > 0 && after) {
            return dayOfYear.replace("XX", Years.twoDigits(last.month()));
        }
        boolean next = last.day() >= LATE_IN_MONTH && day <= EARLY_IN_MONTH && last.month() > 0 && last.month() < 12;
        return next ? dayOfYear.replace("XX", Years.twoDigits(last.month() + 1)) : "";
    }

    /** The year of a day, month or season; null where it could be either of two, or one before it could. */
    public Integer yearOf(DateExpression match, int k) {
        int code = match.code();
        if (last == null) {
            return yearAhead(match, k, code);
        }
        return lost ? null : last.yearOf(code);
    }

    /** The year of the next dated month or day where the text opens without one, if that comes soon after. */
    private Integer yearAhead(DateExpression match, int k, int code) {
        for (int next = k + 1; next < matches.size() && next <= k + LOOK_AHEAD; next++) {
            DateExpression other = matches.get(next);
            if (other.from() - match.to() > TOKENS_AHEAD) {
                return null;
            }
            boolean dated = other.isComplete();
            ReferenceTime moment = dated && !isFlashback(other) ? ReferenceTime.of(other) : null;
            if (moment != null && moment.month() > 0) {
                int ahead = moment.month() - ReferenceTime.firstMonth(code);
                return ahead >= 0 && ahead <= MONTHS_AHEAD && isSameParagraph(match, other) ? moment.year() : null;
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

    /** Goes on to a date, unless it steps out of the story. */
    public void advance(DateExpression known) {
        boolean same = known.relation() != null
                && (known.relation().isTo(Anchor.EVENT) || known.relation().isTo(Anchor.OCCASION));
        ReferenceTime moment = known.yearless() || same ? null : ReferenceTime.of(known);
        if (moment == null) {
            return;
        }
        century = Math.max(0, moment.year() / 100);
        if (last == null || !(isAside(known, moment) || isFlashback(known))) {
            last = moment;
            lastEnd = known.to();
            lost = false;
        }
    }

    /** A bare year in brackets, or one long after the story ("a paper found in 2004"), does not carry the story on. */
    private boolean isAside(DateExpression known, ReferenceTime moment) {
        boolean bare = moment.month() == 0 && known.relation() == null;
        return (bare && (tokens.is(known.from() - 1, '(') || moment.year() - last.year() > LONG_AFTER))
                || isLookBack(known)
                || isLifeDate(known.from());
    }

    /** "Thalheimer (born 18 March 1884) spoke": a life does not carry the story on. */
    private boolean isLifeDate(int date) {
        int word = date - (tokens.is(date - 1, "in") || tokens.is(date - 1, "on") || tokens.is(date - 1, '.') ? 2 : 1);
        return tokens.is(word, "born") || (tokens.is(word, "b") && tokens.is(word + 1, '.'));
    }

    /** "They had the success of the previous year", but not "In the previous year they came." */
    private boolean isLookBack(DateExpression known) {
        RelativeOffset relation = known.relation();
        boolean earlier = relation != null && relation.isTo(Anchor.LAST) && relation.amount() < 0;
        int first = known.from() - (tokens.is(known.from() - 1, "in") ? 1 : 0);
        return earlier && !tokens.endsSentence(first - 1);
    }

    /** "They had met in October 1917": what had happened by then is not where the story stands. */
    private boolean isFlashback(DateExpression date) {
        for (int k = date.from() - 1; k > date.from() - SENTENCE && !tokens.endsSentence(k); k--) {
            if (tokens.is(k, "had")) {
                return true;
            }
        }
        return false;
    }
}
