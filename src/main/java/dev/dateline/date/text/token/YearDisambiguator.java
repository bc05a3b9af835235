package dev.dateline.date.text.token;

import java.util.Set;

/** Distinguishes years from other numbers of four digits by their context. */
public final class YearDisambiguator {

    private static final Set<String> NUMBERED_NOUNS = Lexicon.set("""
            article order decree house train called film movie album street line
            """);
    private static final Set<String> DECORATIONS = Set.of("star", "medal", "ribbon", "clasp", "guineas", "overture");
    private static final Set<String> STREETS = Lexicon.set("""
            avenue ave street st road rd lane drive boulevard blvd square terrace place court way row crescent gardens
            parkway highway close mews alley walk quay embankment prospekt prospect strasse allee platz
            """);
    private static final Set<String> STREETS_BEFORE =
            Set.of("rue", "boulevard", "avenue", "via", "calle", "ulitsa", "ul");
    private static final Set<String> YEAR_PREPOSITIONS = Lexicon.set("""
            in since by from until till before after during the throughout of early late mid between spring summer autumn
            winter this
            """);
    private static final Set<String> SHELFMARK_NOUNS =
            Set.of("ms", "mss", "cod", "codex", "codices", "fol", "shelfmark", "papyrus");
    private static final Set<String> NAMES_OF_TWO =
            Lexicon.set("us uk un eu la dc ny tv pm am cp ad bc ce ss ii iv vi ix xi xx it fy vs ed st dr mr no");
    private static final Set<String> QUALIFIER_PREFIXES = Lexicon.set("c ca ci cca circ pre post");
    private static final Set<String> SHORT_YEAR_PREFIXES =
            Lexicon.set("of in since from to and until by after before late early spirit the");
    private static final String CURRENCIES = "£$€¥₽₤#№@=&_~^+<>°\\";

    private static final int MAX_NAME_TOKENS = 6;

    private final TokenSequence tokens;
    private final QuantityDetector amounts;
    private final OtherCalendars calendars;

    public YearDisambiguator(TokenSequence tokens) {
        this.tokens = tokens;
        this.amounts = new QuantityDetector(tokens);
        this.calendars = new OtherCalendars(tokens);
    }

    /** Returns whether the four digits are a year. */
    public boolean admits(int i) {
        return admitsBefore(i)
                && admitsAfter(i)
                && !amounts.leadTo(i)
                && !amounts.follow(i)
                && !isTitle(i)
                && !isHouse(i)
                && !isShelfMark(i)
                && !calendars.isOwn(i)
                && !isLinked(i + 1, 2)
                && !isLinked(i - 1, -2);
    }

    /** Returns whether the word at the token names a thing by its year: "the 1914–15 Star", "the 1812 Overture". */
    public boolean isDecoration(int i) {
        return tokens.isCapitalized(i) && DECORATIONS.contains(tokens.word(i)) && !tokens.endsSentence(i - 1);
    }

    /**
     * Returns whether the last two digits of a year after a dash with spaces, as in "1936 – 39", count something
     * instead.
     */
    public boolean isCount(int i) {
        return amounts.isCounted(i + 1) || tokens.lexicon().month(tokens.word(i + 1)) > 0;
    }

    /** Returns whether it is one of three or more numbers joined by dashes or slashes: "555-1917-22". */
    private boolean isLinked(int sign, int step) {
        int far = sign + step;
        return isLink(Math.min(sign, far)) && isLink(Math.max(sign, far));
    }

    private boolean isLink(int i) {
        boolean link = tokens.is(i, '-') || tokens.is(i, '/');
        return link && tokens.isGlued(i) && tokens.isGlued(i + 1) && tokens.isNumber(i - 1) && tokens.isNumber(i + 1);
    }

    /** Returns whether a number counts or measures what follows it. */
    public boolean isQuantity(int i) {
        return amounts.follow(i);
    }

    /**
     * Returns whether no plural follows that the number after a day could count, as in "10 October 732 stopped them".
     */
    public boolean endsDay(int i) {
        return endsDate(i) || (!tokens.word(i).endsWith("s") && !amounts.isCounted(i));
    }

    /** Returns whether no noun follows that the preceding number could count. */
    public boolean endsDate(int i) {
        return !tokens.isWord(i) || tokens.isCapitalized(i) || FollowingWords.afterDay(tokens.word(i));
    }

    /** Returns whether two digits after an apostrophe are a year: "the class of '68". */
    public boolean admitsShort(int i) {
        String before = tokens.word(i - 1);
        if (tokens.is(i - 1, '-')) {
            return !tokens.isGlued(i) || tokens.isNumber(i - 2);
        }
        return (SHORT_YEAR_PREFIXES.contains(before) || tokens.lexicon().season(before) > 0)
                && !tokens.isGlued(i)
                && !amounts.isCounted(i + 2);
    }

    private boolean admitsBefore(int i) {
        char sign = tokens.sign(i - 1);
        int noun = tokens.is(i - 2, '.') ? i - 3 : i - 2;
        if (sign == '(' && tokens.is(i + 1, '-') && NumberedNouns.isList(tokens.word(noun))) {
            return false; // "Rooms (1101–1120)"
        }
        if (CURRENCIES.indexOf(sign) >= 0 && sign != 0) {
            return false;
        }
        if (tokens.isGlued(i)) {
            boolean attached = (tokens.isWord(i - 1) && !QUALIFIER_PREFIXES.contains(tokens.word(i - 1)))
                    || tokens.isNumber(i - 1);
            boolean inNumber = (sign == '.' || sign == ':') && tokens.isNumber(i - 2) && tokens.isGlued(i - 1);
            boolean second = sign == '-' && tokens.isGlued(i - 1) && tokens.digits(i - 2) == 3; // "793–1066"
            boolean named = (sign == '-' || sign == '/' || sign == '.') && tokens.isGlued(i - 1) && !canLead(i - 2);
            return !attached && !inNumber && !second && !(named && isHyphen(i - 1));
        }
        if (tokens.isNumber(i - 1) && !tokens.isBreak(i - 1)) {
            return false;
        }
        if (sign == '.' && NumberedNouns.isThingIfDotted(tokens.word(i - 2)) && !tokens.isCapitalized(i - 2)) {
            return false;
        }
        int word = sign == ':' ? i - 2 : i - 1;
        return !isNamedThing(tokens.is(word, '.') ? word - 1 : word);
    }

    /**
     * Returns whether the word gives its number to a thing: "page 1905", "Resolution 1973". This wrongly rejects the
     * year in "the article 1917 made famous", which is rare.
     */
    public boolean isNamedThing(int word) {
        String before = tokens.word(word);
        if (before.equals("orwell")
                || (before.equals("s") && tokens.is(word - 1, '\'') && tokens.is(word - 2, "orwell"))) {
            return true;
        }
        boolean listed =
                (before.equals("and") || before.equals("to") || before.equals("or")) && tokens.isNumber(word - 1);
        if (listed && (NumberedNouns.isThing(tokens.word(word - 2)) || isNumberedByName(word - 2))) {
            return true;
        }
        return (NumberedNouns.isThing(before) && (!NUMBERED_NOUNS.contains(before) || !tokens.is(word - 1, "this")))
                || isNumberedByName(word);
    }

    /**
     * Recognizes capitalized nouns with a number, such as "Case 1905", "Hut 1917"; "Press Law 1871" is a law of that
     * year.
     */
    private boolean isNumberedByName(int word) {
        if (tokens.is(word, "hill") && (tokens.is(word - 1, '(') || tokens.is(word - 1, "see"))) {
            return false; // an author
        }
        boolean noun = tokens.isCapitalized(word) && NumberedNouns.isThingIfCapitalized(tokens.word(word));
        boolean named = tokens.isCapitalized(word - 1)
                && !tokens.endsSentence(word - 1)
                && !FollowingWords.afterDay(tokens.word(word - 1));
        return noun && !named && !tokens.is(word + 1, ':');
    }

    /**
     * Returns whether a name that ends at a token may be a person's or a state's, which years in brackets follow; that
     * of numbered things is not: "Psalms of Ascent (120–134)".
     */
    public boolean isPersonal(int last) {
        int first = last;
        for (int k = last; k > last - MAX_NAME_TOKENS && isNamePart(k); k--) {
            if (tokens.isCapitalized(k) && NumberedNouns.numbers(tokens.word(k))) {
                return false;
            }
            first = k;
        }
        boolean name = tokens.isCapitalized(last) || (tokens.isCapitalized(last - 1) && !tokens.is(last - 1, "the"));
        return name && (first < last || !NumberedNouns.isPlural(tokens.word(last)));
    }

    private boolean isNamePart(int k) {
        return tokens.isCapitalized(k) || tokens.is(k, "of") || tokens.is(k, "the") || tokens.is(k, '.');
    }

    /** Returns whether a number continues after its digits: "1930s", "1,917", "19.5", "19:17". */
    public boolean runsOn(int i) {
        if (!tokens.isGlued(i + 1)) {
            return false;
        }
        char sign = tokens.sign(i + 1);
        boolean inNumber = (sign == '.' || sign == ':' || (sign == ',' && tokens.digits(i + 2) == 3))
                && tokens.isNumber(i + 2)
                && tokens.isGlued(i + 2);
        return tokens.isWord(i + 1) || inNumber || sign == '%' || sign == '°' || sign == '@' || sign == '_';
    }

    /** Returns whether the number is a year of another calendar. */
    public boolean isOfOtherCalendar(int i) {
        return calendars.isOwn(i);
    }

    /**
     * Recognizes house numbers: "at 1848 Washington Avenue", but not "in 1905 Fleet Street", "the 1929 Wall Street
     * crash".
     */
    private boolean isHouse(int i) {
        if (YEAR_PREPOSITIONS.contains(tokens.word(i - 1))) {
            return false;
        }
        int word = i + 1;
        while (word < i + 5 && (tokens.isCapitalized(word) || tokens.is(word, '.'))) {
            if (word > i + 1 && STREETS.contains(tokens.word(word))) {
                return true;
            }
            word++;
        }
        return STREETS_BEFORE.contains(tokens.word(i + 1));
    }

    /** Recognizes shelf marks: "Cod. Vat. lat. 1605", "Add. MS 1640", "Sloane MS. f. 1650", "BA 1905", "HD 1917". */
    private boolean isShelfMark(int i) {
        String before = tokens.word(i - 1);
        if (before.length() == 2 && tokens.isAllCapitals(i - 1) && !NAMES_OF_TWO.contains(before)) {
            return true;
        }
        for (int k = i - 1; k > i - 7 && (tokens.isWord(k) || tokens.is(k, '.')); k--) {
            if (SHELFMARK_NOUNS.contains(tokens.word(k))) {
                return !YEAR_PREPOSITIONS.contains(before);
            }
        }
        return false;
    }

    private boolean canLead(int i) {
        return tokens.lexicon().month(tokens.word(i)) > 0
                || tokens.digits(i) == 4
                || tokens.is(i, "mid")
                || tokens.is(i, "early")
                || tokens.is(i, "late")
                || QUALIFIER_PREFIXES.contains(tokens.word(i))
                || tokens.is(i, ')')
                || (tokens.is(i, '?') && tokens.isNumber(i - 1))
                || tokens.is(i, "s")
                || (tokens.profile().masks() && (tokens.is(i, "x") || tokens.is(i, "xx")));
    }

    private boolean isHyphen(int i) {
        String written = tokens.written(tokens.start(i), tokens.end(i));
        return written.equals("-") || written.equals("/") || written.equals(".");
    }

    private boolean admitsAfter(int i) {
        boolean resolution = (tokens.is(i + 1, "x") && tokens.isNumber(i + 2))
                || (tokens.is(i - 1, "x") && tokens.isNumber(i - 2))
                || tokens.is(i + 1, '×')
                || tokens.is(i - 1, '×');
        if (resolution) {
            return false;
        }
        char sign = tokens.sign(i + 1);
        if (sign == '-'
                && tokens.isGlued(i + 1)
                && tokens.isGlued(i + 2)
                && tokens.isNumber(i + 2)
                && tokens.digits(i + 2) > 4) {
            return false;
        }
        boolean number =
                tokens.isNumber(i + 1) && !tokens.isGlued(i + 1) && tokens.digits(i + 1) == 3 && tokens.isNumber(i + 2);
        return !number && "%‰€£$°=_@#+".indexOf(sign == 0 ? ' ' : sign) < 0;
    }

    /** Recognizes titles of works: "“1984”", "*1984*", "2001: A Space Odyssey", "1984 by George Orwell". */
    private boolean isTitle(int i) {
        char before = tokens.sign(i - 1);
        char after = tokens.sign(i + 1);
        boolean quoted = (before == '"' || before == '*' || before == '_' || before == '\'') && before == after;
        boolean orwell = tokens.is(i + 1, "by") && (tokens.is(i + 2, "orwell") || tokens.is(i + 3, "orwell"));
        return quoted || orwell || (tokens.is(i + 1, ':') && tokens.is(i + 2, "a") && tokens.is(i + 3, "space"));
    }
}
