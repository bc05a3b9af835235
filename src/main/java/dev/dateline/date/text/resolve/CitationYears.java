package dev.dateline.date.text.resolve;

import dev.dateline.date.text.rule.DateExpression;
import dev.dateline.date.text.token.Lexicon;
import dev.dateline.date.text.token.TokenSequence;
import java.util.Set;

/**
 * Recognizes the year of another work by the form of its citation: "The Making of a Class (1963)", "(London, 1975)",
 * "Past and Present 12 (1957)", "first English translation 1955", "© 2004".
 */
public final class CitationYears {

    private static final int MAX_TITLE_TOKENS = 14;
    private static final int MAX_IMPRINT_TOKENS = 8;
    private static final int MAX_SOURCE_TOKENS = 18;
    private static final Set<String> VOLUMES = Set.of("no", "nos", "vol", "number", "issue", "volume", "nr", "series");
    private static final Set<String> CITATION_LEADS = Set.of("see", "cf", "pace", "following", "contra", "per");
    private static final Set<String> IN_TITLES =
            Lexicon.set("of the and a an in on to for from at by with as or is what de la le les der die das und des");
    private static final Set<String> WORK_NOUNS = Lexicon.set("""
            book books novel film study essay history memoir memoirs biography autobiography work works pamphlet play poem
            article collection volume documentary monograph treatise textbook anthology painting opera symphony album
            paper thesis trilogy
            """);
    private static final Set<String> EDITIONS = Lexicon.set("""
            edition editions edn translation translations printing reprint impression reissue paperback hardback
            """);
    private static final Set<String> POSSESSIVES = Set.of("his", "her", "their", "its", "my", "our");
    private static final Set<String> POSSESSIVE_LEADS = Lexicon.set("his her their its my our s see cf in");
    private static final Set<String> ARGUMENT_VERBS = Lexicon.set("""
            argues argued shows showed writes wrote notes noted claims claimed suggests suggested finds found describes
            described observes observed says said calls called maintains points disagrees disagree disagreed disputes
            dispute disputed agrees agree agreed puts rejects reject rejected criticizes criticized criticises criticised
            contends contended insists insisted concludes conclude concluded demonstrates demonstrated documents documented
            emphasizes emphasized emphasises emphasised stresses stressed estimates estimated reports reported remarks
            remarked comments commented explains explained discusses discussed traces traced cites cited quotes quoted
            denies denied doubts doubted proposes proposed posits interprets interpreted reads views analyses analyzes
            analysed analyzed provides offers argue show write note claim suggest find describe observe maintain
            challenges challenged distinguishes distinguished defends defended follows adds added warns thinks believes
            """);

    private final TokenSequence tokens;

    public CitationYears(TokenSequence tokens) {
        this.tokens = tokens;
    }

    /** Returns whether the date is that of a work that the text only cites. */
    public boolean isOfWork(DateExpression date) {
        return (isYear(date) && (isBracketed(date) || isPaged(date) || isEdition(date) || isCopyright(date.from())))
                || isIssueOfJournal(date)
                || isNamedSource(date.from());
    }

    /** Recognizes the date of a numbered issue: "New Left Review I/100 (1976-77)", "vol. 3, no. 2 (Spring 1939)". */
    private boolean isIssueOfJournal(DateExpression date) {
        int number = date.from() - 2;
        if (!tokens.is(date.from() - 1, '(') || !tokens.is(date.to(), ')') || !tokens.isNumber(number)) {
            return false;
        }
        int before = number - 1;
        boolean counted = tokens.is(before, ':') || tokens.is(before, '/') || tokens.is(before, '.');
        return counted || tokens.isCapitalized(before) || VOLUMES.contains(tokens.word(before));
    }

    /** Recognizes a note on sources: "Source: Pravda, 7 March 1921". */
    private boolean isNamedSource(int date) {
        for (int k = date - 1; k > date - MAX_SOURCE_TOKENS && !tokens.endsSentence(k); k--) {
            if (tokens.is(k, ':') && (tokens.is(k - 1, "source") || tokens.is(k - 1, "sources"))) {
                return tokens.isCapitalized(k - 1);
            }
        }
        return false;
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

    /** Recognizes a year with a page: "Deutscher, The Prophet Armed, 1954, p. 12". */
    private boolean isPaged(DateExpression date) {
        return tokens.is(date.from() - 1, ',')
                && tokens.is(date.to(), ',')
                && (tokens.is(date.to() + 1, "p") || tokens.is(date.to() + 1, "pp"));
    }

    private boolean isBracketed(DateExpression date) {
        int open = opening(date.from());
        boolean closed = tokens.is(date.to(), ')')
                || ((tokens.is(date.to(), ',') || tokens.is(date.to(), ':') || tokens.is(date.to(), ';'))
                        && open > date.from() - MAX_IMPRINT_TOKENS);
        if (open < 0 || !closed) {
            return false;
        }
        boolean imprint = open < date.from() - 1;
        boolean paged = tokens.is(date.to(), ':') || tokens.is(date.to() + 1, "p") || tokens.is(date.to() + 1, "pp");
        if (paged && tokens.isNumber(date.to() + 1) && !imprint && tokens.isCapitalized(open - 1)) {
            return true; // "Hobsbawm (1962: 45)"
        }
        if (imprint && tokens.is(date.from() - 1, ',') && isPublisher(open, date.from())) {
            return true;
        }
        if (imprint) {
            boolean seen = tokens.is(open + 1, "see") || tokens.is(open + 1, "cf");
            return paged || seen || isOfSeveral(open, date.from()) || isTitle(open - 1, true) || isArgument(open - 1);
        }
        return tokens.isNumber(open - 1) || isTitle(open - 1, false) || isAuthor(open - 1, date.to() + 1);
    }

    /**
     * Returns the index of the opening bracket before a year, with only a place and a publisher in between; -1 if there
     * is none.
     */
    private int opening(int year) {
        return tokens.findBefore(year, MAX_IMPRINT_TOKENS - 1, k -> tokens.is(k, '('), this::isImprint);
    }

    private boolean isImprint(int k) {
        return tokens.isCapitalized(k)
                || tokens.is(k, ',')
                || tokens.is(k, ':')
                || tokens.is(k, '&')
                || tokens.is(k, '.')
                || tokens.is(k, "and")
                || tokens.is(k, "edn")
                || tokens.is(k, "ed")
                || tokens.is(k, "see")
                || tokens.is(k, "cf");
    }

    /** Recognizes a place and a publisher: "(Oxford: Clarendon, 1964)". */
    private boolean isPublisher(int open, int year) {
        for (int k = open + 2; k < year - 1; k++) {
            if (tokens.is(k, ':')) {
                return tokens.isCapitalized(k - 1) && tokens.isCapitalized(k + 1);
            }
        }
        return false;
    }

    /** Recognizes "As Soboul argued (Paris, 1958)". */
    private boolean isArgument(int verb) {
        return ARGUMENT_VERBS.contains(tokens.word(verb)) && tokens.isCapitalized(verb - 1);
    }

    /** Recognizes authors in brackets: "(Hill and others, 1972)", "(Hill et al., 1972)". */
    private boolean isOfSeveral(int open, int year) {
        for (int k = open + 1; k < year; k++) {
            if (tokens.is(k, '&') || (tokens.is(k, "al") && tokens.is(k - 1, "et"))) {
                return true;
            }
        }
        return false;
    }

    /**
     * Recognizes an author before the year: "Thompson (1963) argues", "As Carr (1950) puts it", "Hill et al. (1972)",
     * "Thompson (1963) and Hobsbawm (1964) agree".
     */
    private boolean isAuthor(int name, int next) {
        if (tokens.is(name, '.') && tokens.is(name - 1, "al") && tokens.is(name - 2, "et")) {
            return true;
        }
        if (!tokens.isCapitalized(name)) {
            return false;
        }
        boolean listed = (tokens.is(next, "and") || tokens.is(next, ',') || tokens.is(next, "or"))
                && tokens.isCapitalized(next + 1)
                && tokens.is(next + 2, '(')
                && tokens.is(next + 4, ')');
        int verb = listed ? next + 5 : next;
        int first = name;
        while (first > name - 4 && tokens.isCapitalized(first - 1)) {
            first--;
        }
        int before = first - (tokens.is(first - 1, "also") || tokens.is(first - 1, '.') ? 2 : 1);
        boolean second = tokens.is(first - 1, "and")
                && tokens.is(first - 2, ')')
                && tokens.isNumber(first - 3)
                && tokens.is(first - 4, '(')
                && tokens.isCapitalized(first - 5)
                && (isFollowed(first - 6) || isFollowed(first - 7));
        boolean isCited = isFollowed(before)
                || (tokens.is(first - 1, "to") && tokens.is(first - 2, "according"))
                || isFollowed(first);
        return ARGUMENT_VERBS.contains(tokens.word(verb)) || isCited || second;
    }

    private boolean isFollowed(int i) {
        return CITATION_LEADS.contains(tokens.word(i));
    }

    /**
     * Returns whether a title ends here: in quotation marks, or a sequence of capitalized words after a comma, a
     * possessive or a word for a work.
     */
    private boolean isTitle(int last, boolean imprint) {
        char sign = tokens.sign(last);
        if (sign == '"' || sign == '*' || sign == '_' || (sign == '\'' && !tokens.isGlued(last + 1))) {
            return true;
        }
        int end = sign == '?' || sign == '!' ? last - 1 : last;
        if (!tokens.isCapitalized(end)) {
            return tokens.isNumber(end) && imprint;
        }
        int first = end;
        int capitals = 0;
        for (int k = end; k > end - MAX_TITLE_TOKENS; k--) {
            boolean colon = k < end && (tokens.is(k, ':') || (tokens.is(k, '-') && tokens.isGlued(k)));
            if (!tokens.isCapitalized(k) && !colon && !(tokens.isWord(k) && IN_TITLES.contains(tokens.word(k)))) {
                break;
            }
            first = tokens.isCapitalized(k) ? k : first;
            capitals += tokens.isCapitalized(k) ? 1 : 0;
        }
        boolean possessive = capitals > 2 && first < end && POSSESSIVES.contains(tokens.word(first));
        boolean opening = tokens.is(first, "in") || tokens.is(first, "see") || possessive;
        int before = opening ? first : first - 1;
        capitals -= opening ? 1 : 0;
        boolean owned = POSSESSIVE_LEADS.contains(tokens.word(before)) && !(tokens.is(before, "in") && capitals == 1);
        boolean listed =
                tokens.is(before, ',') && capitals > 1 && (tokens.isCapitalized(before - 1) || isWorkNear(before));
        return imprint ? capitals > 1 : owned || listed || isWorkNear(first);
    }

    private boolean isWorkNear(int i) {
        for (int k = i - 1; k >= i - 4 && !tokens.endsSentence(k); k--) {
            if (WORK_NOUNS.contains(tokens.word(k))) {
                return true;
            }
        }
        return false;
    }
}
