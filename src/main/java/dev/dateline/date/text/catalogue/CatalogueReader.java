package dev.dateline.date.text.catalogue;

import dev.dateline.date.text.rule.BoundReader;
import dev.dateline.date.text.rule.DateExpression;
import dev.dateline.date.text.rule.DecadeReader;
import dev.dateline.date.text.rule.QualifierRule;
import dev.dateline.date.text.token.TokenSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads the parts of a catalogue date: the first date, and those of later states: "1978, printed 2005; cast 2010". */
public final class CatalogueReader {

    /** A two-digit decade, which in a catalogue is one of the twentieth century: "'20s". */
    private static final Pattern OPEN_CENTURY = Pattern.compile("(?<![\\dX])XX(?=\\d[\\dX](?!\\d))");

    private static final int MAX_WORDS = 9;
    private static final CatalogueLexicon WORDS = CatalogueLexicon.ENGLISH;

    private final TokenSequence tokens;
    private final CatalogueRange ranges;
    private final List<String> members = new ArrayList<>();
    private boolean alternatives;
    private boolean lastCounts;
    private final List<String> original = new ArrayList<>();
    private final List<String> republished = new ArrayList<>();
    private boolean lastIsAgain;
    private DateExpression last;

    public CatalogueReader(TokenSequence tokens) {
        this.tokens = tokens;
        this.ranges = new CatalogueRange(tokens);
    }

    /** Returns the date in EDTF, or null if the string is not one date. */
    public String read() {
        int next = item(tokens.is(0, '(') ? 1 : 0, true);
        alternatives = next > 0 && WORDS.or().contains(tokens.word(next + (tokens.is(next, '(') ? 1 : 0)));
        while (next > 0 && next < tokens.size()) {
            int joint = jointEnd(next);
            next = joint == next || (joint < tokens.size() && isEnding(joint)) ? end(joint) : item(joint, false);
        }
        return next < 0 || members.isEmpty() || !hasDates() ? null : written();
    }

    /**
     * The dates of a string that mentions a later appearance, in text order.
     *
     * @param first those of the work itself
     * @param republished those of its later appearances
     */
    public record Appearances(List<String> first, List<String> republished) {}

    /** Returns the dates of a string that mentions a later appearance, or null if it is anything else. */
    public Appearances appearances() {
        return read() == null || republished.isEmpty() || !hasDates()
                ? null
                : new Appearances(List.copyOf(original), List.copyOf(republished));
    }

    /** Records a date; a date without a verb has that of the date before it: "reprinted 1898 and 1905". */
    private void tell(String edtf, boolean isAgain, boolean hasWords) {
        boolean goesOn = !hasWords && original.size() + republished.size() > 0 && lastIsAgain;
        lastIsAgain = isAgain || goesOn;
        (lastIsAgain ? republished : original).add(OPEN_CENTURY.matcher(edtf).replaceAll("19"));
    }

    /** Reads one date with the words before it; returns the index of the token after it, or -1 if there is none. */
    private int item(int from, boolean first) {
        int at = from;
        boolean counts = first || ranges.read(at) != null;
        boolean doubted = false;
        boolean isAgain = false;
        boolean hasWords = false;
        boolean hasKnown = false;
        while (at < tokens.size() && at - from < MAX_WORDS) {
            DateExpression date = ranges.read(at);
            date = date == null && tokens.is(jointEnd(at + 1) - 1, ',') ? ranges.month(at) : date;
            if (date != null && date.from() > at) {
                return -1; // after a word such as "before", whose meaning would be lost
            }
            if (date != null && !date.isNone() && hasWords && !hasKnown) {
                return -1; // it may be the date of anything
            }
            if (date != null && !date.isNone()) {
                date = besideLast(date);
                String edtf = doubted ? doubted(date.pattern()) : date.pattern();
                tell(edtf, isAgain, at > from);
                add(edtf, counts && !(isAgain && edtf.contains("..")));
                return date.to();
            }
            if (!tokens.isWord(at) && !tokens.is(at, '?') && !(tokens.is(at, '-') && !first) && !tokens.is(at, ':')) {
                return -1;
            }
            boolean isKnown = WORDS.isKnown(tokens.word(at), first);
            if (tokens.isWord(at) && ((first && !isKnown) || WORDS.denials().contains(tokens.word(at)))) {
                return -1;
            }
            hasWords |= tokens.isWord(at);
            hasKnown |= isKnown;
            doubted |= tokens.is(at, '?') || WORDS.doubts().contains(tokens.word(at));
            isAgain |= WORDS.reissueWords().contains(tokens.word(at));
            counts |= WORDS.extending().contains(tokens.word(at));
            at++;
        }
        boolean goesOn =
                WORDS.and().contains(tokens.word(from - 1)) || WORDS.or().contains(tokens.word(from - 1));
        return first || at < tokens.size() || (goesOn && !hasKnown) ? -1 : at;
    }

    /** Reads "1900s" beside another decade as a decade, too: "1890s and 1900s". */
    private DateExpression besideLast(DateExpression date) {
        DateExpression before = last;
        last = date;
        if (before == null || before.isImplied() || members.isEmpty()) {
            return date;
        }
        members.replaceAll(member -> member.equals(before.pattern())
                ? DecadeReader.beside(tokens, before, date).pattern()
                : member);
        return DecadeReader.beside(tokens, date, before);
    }

    private static String doubted(String edtf) {
        return QualifierRule.qualified(edtf, edtf.indexOf('~') < 0 ? "?" : "%");
    }

    private void add(String edtf, boolean counts) {
        lastCounts = counts;
        boolean list = edtf.startsWith("{") && !edtf.contains("..");
        for (String member : list ? edtf.substring(1, edtf.length() - 1).split(",") : new String[] {edtf}) {
            if (counts && !members.contains(member)) {
                members.add(member);
            }
        }
    }

    private int jointEnd(int i) {
        int next = i;
        while (next < i + 3
                && (tokens.is(next, ',')
                        || tokens.is(next, ';')
                        || tokens.is(next, '(')
                        || tokens.is(next, ')')
                        || WORDS.and().contains(tokens.word(next))
                        || WORDS.or().contains(tokens.word(next))
                        || tokens.is(next, '&')
                        || tokens.is(next, '.'))) {
            next++;
        }
        return next;
    }

    private boolean isEnding(int i) {
        String word = tokens.word(i);
        boolean isAfter = WORDS.after().contains(word) && i == tokens.size() - 1;
        return WORDS.later().contains(word) || WORDS.earlier().contains(word) || isAfter;
    }

    /** Reads "or later" and "or earlier", which open the date if they refer to it; anything else is not understood. */
    private int end(int i) {
        if (isEnding(i) && !lastCounts && i == tokens.size() - 1) {
            return tokens.size();
        }
        if (!isEnding(i) || !WORDS.or().contains(tokens.word(i - 1)) || members.size() != 1 || i < tokens.size() - 1) {
            return isEnding(i) && i + 2 <= tokens.size() ? item(i, false) : -1;
        }
        String word = WORDS.earlier().contains(tokens.word(i)) ? "until" : "since";
        members.set(0, BoundReader.open(word, members.get(0)));
        return tokens.size();
    }

    /** Completes members without a year from the next member, or else from the previous one: "10 May, 12 June 1914". */
    private boolean hasDates() {
        for (int k = members.size() - 1; k >= 0; k--) {
            String member = members.get(k);
            if (!member.startsWith("XXXX-")) {
                continue;
            }
            String other = members.size() == 1 ? "" : members.get(k + 1 < members.size() ? k + 1 : k - 1);
            String inYear = other.matches("\\d{4}-\\d\\d.*") ? other.substring(0, 4) + member.substring(4) : "";
            boolean ascends = k + 1 < members.size() ? inYear.compareTo(other) < 0 : inYear.compareTo(other) > 0;
            if (inYear.isEmpty() || !ascends) {
                return members.size() == 1 && member.length() > 7;
            }
            members.set(k, inYear);
        }
        return true;
    }

    private String written() {
        if (members.size() == 1) {
            return OPEN_CENTURY.matcher(members.get(0)).replaceAll("19");
        }
        String list =
                OPEN_CENTURY.matcher(String.join(",", members)).replaceAll("19").replaceAll("^\\.\\./|/\\.\\.$", "..");
        if (list.contains("/..") || list.contains("../") || list.indexOf('[') >= 0 || list.indexOf('{') >= 0) {
            return null; // a set cannot express it, and none of its members may be lost
        }
        list = list.replace("/", "..");
        return alternatives ? "[" + list + "]" : "{" + list + "}";
    }
}
