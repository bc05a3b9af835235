package dev.dateline.date.text;

import dev.dateline.date.Edtf;
import dev.dateline.date.text.Relation.Anchor;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Gives a year to the dates that have none, and a value to those that count from another: from the dates before them,
 * where there are none from the next one.
 */
final class Resolver {

    private static final Set<String> RECURRING = Set.of("is", "will", "marks", "falls", "remains");

    private static final int BIRTHS_BACK = 8;
    private static final int BIRTH_WORDS = 6;

    private final Tokens tokens;
    private final List<Match> matches;
    private final Story story;
    private final Moment today;
    private final Roles roles;
    private final List<Resolved> result = new ArrayList<>();
    private final Occasions occasions;

    Resolver(Tokens tokens, List<Match> matches, Anchors anchors) {
        this.tokens = tokens;
        this.matches = matches;
        this.story = new Story(tokens, matches);
        this.today = anchors.today() == null
                ? null
                : Moment.of(Match.of(0, 0, anchors.today().toString()));
        this.roles = new Roles(tokens);
        this.occasions = new Occasions(tokens, result, today);
    }

    /** All dates with what they are worth. When a work came out does not carry its story on. */
    List<Resolved> all() {
        int previous = 0;
        for (int k = 0; k < matches.size(); k++) {
            Match match = matches.get(k);
            Match known = known(match, k);
            Edtf date = known == null ? null : parse(known.pattern());
            if (date != null) {
                result.add(new Resolved(known, date, !known.pattern().equals(match.pattern())));
                if (roles.of(known, previous) != DateRole.PUBLISHED) {
                    story.goesOnAt(known);
                }
                previous = known.to();
            }
        }
        return result;
    }

    private Match known(Match match, int k) {
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

    private String related(Match match, Match next) {
        Relation relation = match.relation();
        if (relation.isTo(Anchor.EVENT) || relation.isTo(Anchor.OCCASION)) {
            return occasions.of(match, next);
        }
        if (relation.isTo(Anchor.BIRTH)) {
            Moment birth = birth();
            return birth == null ? null : birth.plus(relation);
        }
        String apposed = occasions.apposed(match, next);
        Moment from = relation.isTo(Anchor.TODAY) ? today : story.lastBefore(match);
        from = from == null && relation.isTo(Anchor.LAST) ? occasions.ahead(match, next) : from;
        return apposed != null || from == null ? apposed : from.plus(relation);
    }

    /** The last birth that the text gives a date: "born in 1870", "b. 1893". */
    private Moment birth() {
        for (int k = result.size() - 1; k >= Math.max(0, result.size() - BIRTHS_BACK); k--) {
            Match date = result.get(k).match();
            for (int i = date.from() - 1; i >= date.from() - BIRTH_WORDS && !tokens.endsSentence(i); i--) {
                if (tokens.is(i, "born") || tokens.is(i, "birth") || (tokens.is(i, "b") && tokens.is(i + 1, '.'))) {
                    return Moment.of(date);
                }
            }
        }
        return null;
    }

    private Match withYear(Match match, DateValue.Yearless inYear, int k) {
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
        return match.with(inYear.isDayOfMonth() ? story.inMonth(dated, match.relation()) : dated);
    }

    private Integer year(Match match, int k) {
        if (match.relation() == null) {
            return story.yearOf(match, k);
        }
        return match.relation().unit() == Relation.Unit.OCCURRENCE
                ? story.yearOfOccurrence(match)
                : story.yearOf(match.relation());
    }

    private boolean isRecurring(Match match) {
        return RECURRING.contains(tokens.word(match.to()))
                || tokens.is(match.from() - 1, "every")
                || tokens.is(match.from() - 1, "each");
    }

    private static Edtf parse(String edtf) {
        return edtf.isEmpty() ? null : Edtf.tryParse(edtf).orElse(null);
    }
}
