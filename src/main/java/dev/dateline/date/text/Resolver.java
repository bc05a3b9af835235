package dev.dateline.date.text;

import dev.dateline.date.Edtf;
import dev.dateline.date.EdtfException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Gives a year to the dates that have none, and a value to those that count from another: from the dates before them.
 */
final class Resolver {

    private static final Set<String> RECURRING = Set.of("is", "will", "marks", "falls", "remains");
    private static final int LOOK_AHEAD = 3;
    private static final int MONTHS_BEFORE = 4;
    private static final int LONG_AFTER = 20;

    private final Tokens tokens;
    private final List<Match> matches;
    private final Anchors anchors;
    private final Roles roles;
    private Moment last;
    private int century = 19;

    Resolver(Tokens tokens, List<Match> matches, Anchors anchors) {
        this.tokens = tokens;
        this.matches = matches;
        this.anchors = anchors;
        this.roles = new Roles(tokens);
    }

    /** All dates with what they are worth. When a work came out does not carry its story on. */
    List<Resolved> all() {
        List<Resolved> result = new ArrayList<>();
        int previous = 0;
        for (int k = 0; k < matches.size(); k++) {
            Match match = matches.get(k);
            Match known = known(match, k);
            Edtf date = known == null ? null : parse(known.edtf());
            if (date != null) {
                result.add(new Resolved(known, date, !known.edtf().equals(match.edtf())));
                if (roles.of(known, previous) != DateRole.PUBLISHED) {
                    remember(known);
                }
                previous = known.to();
            }
        }
        return result;
    }

    private Match known(Match match, int k) {
        if (match.edtf() == null) {
            return related(match);
        }
        if (match.yearless()) {
            return withYear(match, k);
        }
        if (!match.edtf().startsWith("XX")) {
            return match;
        }
        return match.with(match.edtf().replace("XX", Years.twoDigits(century)));
    }

    private Match related(Match match) {
        Relation.Unit unit = match.relation().unit();
        boolean now = unit == Relation.Unit.TODAY || unit == Relation.Unit.AGO;
        Moment from = !now
                ? last
                : anchors.today() == null
                        ? null
                        : Moment.of(Match.of(0, 0, anchors.today().toString()));
        String edtf = from == null ? null : from.plus(match.relation());
        return edtf == null ? null : match.with(edtf);
    }

    private Match withYear(Match match, int k) {
        boolean day = match.edtf().length() == 10;
        if (day
                && (isRecurring(match)
                        || tokens.is(match.from() - 1, "every")
                        || tokens.is(match.from() - 1, "each"))) {
            return match;
        }
        Integer year = year(match, k);
        if (year == null || year < 0) {
            return day && !match.edtf().startsWith("XXXX-XX") ? match : null;
        }
        String dated = match.edtf().replace("XXXX", Years.print(year));
        return match.with(
                dated.contains("-XX-")
                        ? last.month() == 0 ? "" : dated.replace("XX", Years.twoDigits(last.month()))
                        : dated);
    }

    private boolean isRecurring(Match match) {
        return RECURRING.contains(tokens.word(match.to()));
    }

    private Integer year(Match match, int k) {
        String month = match.edtf().substring(5, 7);
        int code = month.equals("XX") ? 0 : Integer.parseInt(month);
        if (match.relation() != null) {
            return last == null
                    ? null
                    : last.year() + (code == 0 ? 0 : match.relation().amount());
        }
        if (last != null) {
            return last.yearOf(code);
        }
        return following(match, k, code);
    }

    /** The year of the next dated month or day where the text opens without one, in the same sentence. */
    private Integer following(Match match, int k, int code) {
        for (int next = k + 1; next < matches.size() && next <= k + LOOK_AHEAD; next++) {
            Match other = matches.get(next);
            Moment moment =
                    other.edtf() == null || other.yearless() || other.edtf().startsWith("XX") ? null : Moment.of(other);
            if (moment != null) {
                return moment.month() > 0
                                && code <= 12
                                && code <= moment.month()
                                && moment.month() - code <= MONTHS_BEFORE
                                && isNear(match, other)
                        ? moment.year()
                        : null;
            }
        }
        return null;
    }

    private boolean isNear(Match match, Match other) {
        return other.from() - match.to() < 60;
    }

    private void remember(Match known) {
        Moment moment = known.yearless() ? null : Moment.of(known);
        if (moment == null) {
            return;
        }
        century = Math.max(0, moment.year() / 100);
        last = last != null && isAside(known, moment) ? last : moment;
    }

    /** A bare year in brackets, or one long after the story ("a paper found in 2004"), does not carry the story on. */
    private boolean isAside(Match known, Moment moment) {
        boolean bare = moment.month() == 0 && known.relation() == null;
        return bare && (tokens.is(known.from() - 1, '(') || moment.year() - last.year() > LONG_AFTER);
    }

    private static Edtf parse(String edtf) {
        try {
            return edtf.isEmpty() ? null : Edtf.parse(edtf);
        } catch (EdtfException impossible) {
            return null;
        }
    }
}
