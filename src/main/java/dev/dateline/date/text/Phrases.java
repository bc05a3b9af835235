package dev.dateline.date.text;

import java.util.ArrayList;
import java.util.List;

/** Finds all dates of a text as they are written, the longest first, from left to right. */
final class Phrases {

    private final Tokens tokens;
    private final RangeReader ranges;
    private final BoundReader bounds;
    private final PartReader parts;
    private final RelativeReader relatives;

    Phrases(Tokens tokens) {
        this.tokens = tokens;
        SideReader sides = new SideReader(tokens);
        this.ranges = new RangeReader(tokens, sides);
        this.bounds = new BoundReader(tokens, ranges);
        this.parts = new PartReader(tokens, sides);
        this.relatives = new RelativeReader(tokens);
    }

    List<Match> all() {
        List<Match> found = new ArrayList<>();
        int last = -1;
        int i = 0;
        while (i < tokens.size()) {
            Match match = read(i, i == last);
            if (match == null) {
                i++;
                continue;
            }
            if (!match.isNone()) {
                found.add(match);
            }
            i = match.to();
            last = i;
        }
        return found;
    }

    /** Null when no date begins here. */
    Match read(int i, boolean follows) {
        boolean start = tokens.isWord(i)
                ? Words.canStart(tokens.word(i))
                : tokens.isNumber(i) || tokens.is(i, '\'') || tokens.is(i, '?');
        if (!start || (isLink(i - 1) && isLink(i + 1)) || tokens.isMidWord(i)) {
            return null; // no date begins amid numbers that signs link, or amid letters and digits
        }
        Match match = bounds.read(i, follows);
        match = match == null ? parts.read(i) : match;
        match = match == null ? ranges.read(i) : match;
        match = match == null ? relatives.read(i) : match;
        return match == null || tokens.isMidWord(match.to()) ? null : match;
    }

    private boolean isLink(int sign) {
        boolean link = tokens.is(sign, '-') || tokens.is(sign, '/') || tokens.is(sign, '.');
        return link
                && tokens.isNumber(sign - 1)
                && tokens.isNumber(sign + 1)
                && tokens.glued(sign)
                && tokens.glued(sign + 1);
    }
}
