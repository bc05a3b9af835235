package dev.dateline.date.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Reads the items of a catalogue date: the first date, and those of its further states: "1978, printed 2005; cast
 * 2010".
 */
final class CatalogueReader {

    private static final int MOST_WORDS = 9;
    private static final Set<String> VERBS = Words.set("""
            published exhibited engraved printed first by in made painted drawn dated written issued signed inscribed
            begun completed finished built founded composed cast designed executed produced taken photographed
            exhibition copy original created early on from between originally date year posted released the either
            negative print model modeled modelled conceived installed manufactured patented registered postmarked
            stamped carved woven constructed and
            """);
    private static final Set<String> DOUBTS =
            Set.of("probably", "possibly", "perhaps", "presumably", "maybe", "likely");
    private static final Set<String> EXTENDING = Words.set("""
            printed print reproduced enlarged reconstructed reconstruction remade reworked editioned assembled
            fabricated refabricated annotated version original dated additions exhibition completed finished made
            """);

    private final Tokens tokens;
    private final CatalogueRange ranges;
    private final List<String> members = new ArrayList<>();
    private boolean alternatives;
    private boolean lastCounts;

    CatalogueReader(Tokens tokens) {
        this.tokens = tokens;
        this.ranges = new CatalogueRange(tokens);
    }

    /** The date in EDTF, or null when the string is not one. */
    String read() {
        int next = item(tokens.is(0, '(') ? 1 : 0, true);
        alternatives = next > 0 && tokens.is(next + (tokens.is(next, '(') ? 1 : 0), "or");
        while (next > 0 && next < tokens.size()) {
            int joint = jointEnd(next);
            next = joint == next || (joint < tokens.size() && isEnding(joint)) ? end(joint) : item(joint, false);
        }
        return next < 0 || members.isEmpty() ? null : written();
    }

    /** Reads one date with the words before it; gives the token after it, -1 when it is none. */
    private int item(int from, boolean first) {
        int at = from;
        boolean counts = first || ranges.read(at) != null;
        boolean doubted = false;
        while (at < tokens.size() && at - from < MOST_WORDS) {
            Match date = ranges.read(at);
            if (date != null && date.from() > at) {
                return -1; // after a word such as before, which would be lost
            }
            if (date != null && !date.isNone()) {
                add(doubted ? doubted(date.edtf()) : date.edtf(), counts);
                return date.to();
            }
            if (!tokens.isWord(at) && !tokens.is(at, '?') && !(tokens.is(at, '-') && !first) && !tokens.is(at, ':')) {
                return -1;
            }
            if (first && tokens.isWord(at) && !VERBS.contains(tokens.word(at)) && !DOUBTS.contains(tokens.word(at))) {
                return -1;
            }
            doubted |= tokens.is(at, '?') || DOUBTS.contains(tokens.word(at));
            counts |= EXTENDING.contains(tokens.word(at));
            at++;
        }
        return first || at < tokens.size() ? -1 : at;
    }

    private static String doubted(String edtf) {
        return Doubt.qualified(edtf, edtf.indexOf('~') < 0 ? "?" : "%");
    }

    private void add(String edtf, boolean counts) {
        lastCounts = counts;
        if (counts && !members.contains(edtf)) {
            members.add(edtf);
        }
    }

    private int jointEnd(int i) {
        int next = i;
        while (next < i + 3
                && (tokens.is(next, ',')
                        || tokens.is(next, ';')
                        || tokens.is(next, '(')
                        || tokens.is(next, ')')
                        || tokens.is(next, "and")
                        || tokens.is(next, "or")
                        || tokens.is(next, '&')
                        || tokens.is(next, '.'))) {
            next++;
        }
        return next;
    }

    private boolean isEnding(int i) {
        return tokens.is(i, "later") || tokens.is(i, "earlier") || (tokens.is(i, "after") && i == tokens.size() - 1);
    }

    /** "or later", "or earlier" open the date if they are said of it; anything else is left over. */
    private int end(int i) {
        if (isEnding(i) && !lastCounts && i == tokens.size() - 1) {
            return tokens.size();
        }
        if (!isEnding(i) || !tokens.is(i - 1, "or") || members.size() != 1 || i < tokens.size() - 1) {
            return isEnding(i) && i + 2 <= tokens.size() ? item(i, false) : -1;
        }
        String word = tokens.is(i, "earlier") ? "until" : "since";
        members.set(0, BoundReader.open(word, members.get(0)));
        return tokens.size();
    }

    private String written() {
        if (members.size() == 1) {
            String only = members.get(0);
            return only.startsWith("XX") && !only.startsWith("XXXX") ? "19" + only.substring(2) : only;
        }
        List<String> parts = members.stream()
                .filter(member -> !member.contains("..") && "[{".indexOf(member.charAt(0)) < 0)
                .map(member -> member.replace("/", ".."))
                .toList();
        if (parts.size() < 2) {
            return members.get(0);
        }
        String list = String.join(",", parts);
        return alternatives ? "[" + list + "]" : "{" + list + "}";
    }
}
