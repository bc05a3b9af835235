package dev.dateline.date.text.resolve;

import dev.dateline.date.Edtf;
import dev.dateline.date.text.DateRole;
import dev.dateline.date.text.DocumentContext;
import dev.dateline.date.text.rule.CalendarPair;
import dev.dateline.date.text.rule.DateExpression;
import dev.dateline.date.text.rule.DateValue;
import dev.dateline.date.text.rule.QualifierRule;
import dev.dateline.date.text.rule.RelativeOffset;
import dev.dateline.date.text.rule.RelativeOffset.Anchor;
import dev.dateline.date.text.token.TokenSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Resolves dates without a year and relative dates, from the dates before them or, if there are none, from the next
 * one.
 */
public final class Resolver {

    private static final Set<String> RECURRENCE_VERBS = Set.of("is", "will", "marks", "falls", "remains");

    private static final int MAX_DATES_BACK = 8;
    private static final int MAX_BIRTH_DISTANCE_TOKENS = 6;

    private final TokenSequence tokens;
    private final List<DateExpression> matches;
    private final NarrativeTime story;
    private final ReferenceTime today;
    private final RoleClassifier roles;
    private final List<ResolvedDate> result = new ArrayList<>();
    private final EventDateResolver occasions;
    private String lastParsed = "";
    private Edtf lastDate;

    public Resolver(TokenSequence tokens, List<DateExpression> matches, DocumentContext context) {
        this.tokens = tokens;
        this.matches = matches;
        this.story = new NarrativeTime(tokens, matches);
        this.today = context.today() == null
                ? null
                : ReferenceTime.of(DateExpression.of(0, 0, context.today().toString()));
        this.roles = new RoleClassifier(tokens);
        this.occasions = new EventDateResolver(tokens, result, today);
    }

    /** Returns all dates that can be resolved. Publication dates do not advance the narrative. */
    public List<ResolvedDate> all() {
        int previous = 0;
        for (int k = 0; k < matches.size(); k++) {
            DateExpression match = matches.get(k);
            DateExpression known = known(match, k);
            Edtf date = known == null ? null : parse(known.pattern());
            if (date != null) {
                DateRole role = roles.of(known, previous);
                result.add(new ResolvedDate(known, date, !known.pattern().equals(match.pattern()), role));
                if (role != DateRole.PUBLISHED) {
                    story.advance(known);
                }
                previous = known.to();
            }
        }
        return result;
    }

    private DateExpression known(DateExpression match, int k) {
        DateValue value = match.value();
        if (value instanceof DateValue.Implied) {
            String edtf = related(match, k + 1 < matches.size() ? matches.get(k + 1) : null);
            return edtf == null ? null : match.with(edtf);
        }
        if (value instanceof DateValue.Yearless inYear) {
            return withYear(match, inYear, k);
        }
        return value instanceof DateValue.CenturyOpen open ? match.with(open.in(story.century())) : match;
    }

    private String related(DateExpression match, DateExpression next) {
        RelativeOffset relation = match.relation();
        if (relation.isTo(Anchor.EVENT) || relation.isTo(Anchor.OCCASION)) {
            return occasions.of(match, next);
        }
        if (relation.isTo(Anchor.BIRTH)) {
            ReferenceTime birth = birth();
            return birth == null ? null : birth.plus(relation);
        }
        String apposed = occasions.apposed(match, next);
        ReferenceTime from = relation.isTo(Anchor.TODAY) ? today : story.lastBefore(match);
        from = from == null && relation.isTo(Anchor.LAST) ? occasions.ahead(match, next) : from;
        return apposed != null || from == null ? apposed : from.plus(relation);
    }

    /** Returns the last dated birth that the text mentions: "born in 1870", "b. 1893". */
    private ReferenceTime birth() {
        for (int k = result.size() - 1; k >= Math.max(0, result.size() - MAX_DATES_BACK); k--) {
            DateExpression date = result.get(k).match();
            for (int i = date.from() - 1;
                    i >= date.from() - MAX_BIRTH_DISTANCE_TOKENS && !tokens.endsSentence(i);
                    i--) {
                if (tokens.is(i, "born") || tokens.is(i, "birth") || (tokens.is(i, "b") && tokens.is(i + 1, '.'))) {
                    return ReferenceTime.of(date);
                }
            }
        }
        return null;
    }

    private DateExpression withYear(DateExpression match, DateValue.Yearless inYear, int k) {
        if (inYear.isDay() && isRecurring(match)) {
            return match;
        }
        Integer year = year(match, k);
        if (year == null || year < 0) {
            story.losesTrackAt(match);
            return inYear.isDay() && !inYear.isDayOfMonth() ? match.julian(null) : null;
        }
        if (match.oldStyle() != null) {
            return CalendarPair.inYear(match, year).map(pair -> pair.in(match)).orElse(null);
        }
        String dated = inYear.in(year);
        String day = inYear.isDayOfMonth() ? story.inMonth(dated, match.relation()) : dated;
        return match.with(day.isEmpty() || story.doubt().isEmpty() ? day : QualifierRule.qualified(day, story.doubt()));
    }

    private Integer year(DateExpression match, int k) {
        if (match.relation() == null) {
            return story.yearOf(match, k);
        }
        return match.relation().unit() == RelativeOffset.Unit.OCCURRENCE
                ? story.yearOfOccurrence(match)
                : story.yearOf(match.relation());
    }

    private boolean isRecurring(DateExpression match) {
        return RECURRENCE_VERBS.contains(tokens.word(match.to()))
                || tokens.is(match.from() - 1, "every")
                || tokens.is(match.from() - 1, "each");
    }

    /** Parses a date, but a repeated one only once: a text may consist of nothing else. */
    private Edtf parse(String edtf) {
        if (edtf.isEmpty()) {
            return null;
        }
        if (!edtf.equals(lastParsed)) {
            lastDate = Edtf.tryParse(edtf).orElse(null);
            lastParsed = edtf;
        }
        return lastDate;
    }
}
