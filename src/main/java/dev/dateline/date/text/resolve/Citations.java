package dev.dateline.date.text.resolve;

import dev.dateline.date.text.rule.DateExpression;
import dev.dateline.date.text.token.Lexicon;
import dev.dateline.date.text.token.Tokens;
import java.util.Set;

/**
 * Recognizes the year of another work by the form of its citation: "The Making of a Class (1963)", "(London, 1975)",
 * "Past and Present 12 (1957)", "first English translation 1955", "© 2004".
 */
public final class Citations {

    private static final int TITLE = 14;
    private static final int NEAR = 8;
    private static final Set<String> IN_TITLES =
            Lexicon.set("of the and a an in on to for from at by with as or is what de la le les der die das und des");
    private static final Set<String> WORKS = Lexicon.set("""
            book books novel film study essay history memoir memoirs biography autobiography work works pamphlet play poem
            article collection volume documentary monograph treatise textbook anthology painting opera symphony album
            paper thesis trilogy
            """);
    private static final Set<String> EDITIONS = Lexicon.set("""
            edition editions edn translation translations printing reprint impression reissue paperback hardback
            """);
    private static final Set<String> OWNED = Lexicon.set("his her their its my our s see cf in");
    private static final Set<String> ARGUING = Lexicon.set("""
            argues argued shows showed writes wrote notes noted claims claimed suggests suggested finds found describes
            described observes observed says said calls called maintains points
            """);

    private final Tokens tokens;

    public Citations(Tokens tokens) {
        this.tokens = tokens;
    }

    /** Returns whether the date is that of a work that the text only cites. */
    public boolean isOfWork(DateExpression date) {
        return isYear(date) && (isBracketed(date) || isEdition(date) || isCopyright(date.from()));
    }

    private static boolean isYear(DateExpression date) {
        String edtf = date.pattern();
        return edtf != null && edtf.length() >= 4 && edtf.length() <= 5 && Character.isDigit(edtf.charAt(3));
    }

    private boolean isCopyright(int i) {
        return tokens.is(i - 1, "copyright") || tokens.is(i - 1, '\u00a9') || tokens.is(i - 1, '\u2117');
    }

    private boolean isEdition(DateExpression date) {
        int before = date.from() - 1;
        before -= tokens.is(before, ',') || tokens.is(before, '(') || tokens.is(before, "of") || tokens.is(before, "in")
                ? 1
                : 0;
        if (EDITIONS.contains(tokens.word(before))) {
            return true;
        }
        for (int k = date.to(); k < date.to() + 3 && tokens.isWord(k); k++) {
            if (EDITIONS.contains(tokens.word(k))) {
                return true;
            }
        }
        return false;
    }

    private boolean isBracketed(DateExpression date) {
        int open = opening(date.from());
        boolean closed = tokens.is(date.to(), ')')
                || ((tokens.is(date.to(), ',') || tokens.is(date.to(), ':') || tokens.is(date.to(), ';'))
                        && open > date.from() - NEAR);
        if (open < 0 || !closed) {
            return false;
        }
        boolean imprint = open < date.from() - 1;
        boolean paged = tokens.is(date.to(), ':') || tokens.is(date.to() + 1, "p") || tokens.is(date.to() + 1, "pp");
        if (imprint) {
            return paged || isTitle(open - 1, true);
        }
        return tokens.isNumber(open - 1) || isTitle(open - 1, false) || isAuthor(open - 1, date.to() + 1);
    }

    /**
     * Returns the index of the opening bracket before a year, with only a place and a publisher in between; -1 if there
     * is none.
     */
    private int opening(int year) {
        for (int k = year - 1; k > year - NEAR; k--) {
            if (tokens.is(k, '(')) {
                return k;
            }
            boolean imprint = tokens.capital(k)
                    || tokens.is(k, ',')
                    || tokens.is(k, ':')
                    || tokens.is(k, '&')
                    || tokens.is(k, '.')
                    || tokens.is(k, "and")
                    || tokens.is(k, "edn")
                    || tokens.is(k, "ed")
                    || tokens.is(k, "see");
            if (!imprint) {
                return -1;
            }
        }
        return -1;
    }

    /** Recognizes an author before the year: "Thompson (1963) argues". */
    private boolean isAuthor(int name, int verb) {
        return tokens.capital(name) && ARGUING.contains(tokens.word(verb));
    }

    /**
     * Returns whether a title ends here: in quotation marks, or a sequence of capitalized words after a comma, a
     * possessive or a word for a work.
     */
    private boolean isTitle(int last, boolean imprint) {
        char sign = tokens.sign(last);
        if (sign == '"' || sign == '*' || sign == '_' || (sign == '\'' && !tokens.glued(last + 1))) {
            return true;
        }
        int end = sign == '?' || sign == '!' ? last - 1 : last;
        if (!tokens.capital(end)) {
            return tokens.isNumber(end) && imprint;
        }
        int first = end;
        int capitals = 0;
        for (int k = end; k > end - TITLE; k--) {
            boolean colon = tokens.is(k, ':') && k < end;
            if (!tokens.capital(k) && !colon && !(tokens.isWord(k) && IN_TITLES.contains(tokens.word(k)))) {
                break;
            }
            first = tokens.capital(k) ? k : first;
            capitals += tokens.capital(k) ? 1 : 0;
        }
        boolean opening = tokens.is(first, "in") || tokens.is(first, "see");
        int before = opening ? first : first - 1;
        capitals -= opening ? 1 : 0;
        boolean owned = OWNED.contains(tokens.word(before)) && !(tokens.is(before, "in") && capitals == 1);
        boolean listed = tokens.is(before, ',') && capitals > 1 && (tokens.capital(before - 1) || isWorkNear(before));
        return imprint ? capitals > 1 : owned || listed || isWorkNear(first);
    }

    private boolean isWorkNear(int i) {
        for (int k = i - 1; k >= i - 4 && !tokens.endsSentence(k); k--) {
            if (WORKS.contains(tokens.word(k))) {
                return true;
            }
        }
        return false;
    }
}
