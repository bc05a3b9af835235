package dev.dateline.date.text.token;

import java.util.Set;

/** Recognizes by the surrounding words that a number counts or measures something. */
public final class QuantityDetector {

    private static final Set<String> TIME_PREPOSITIONS =
            Set.of("in", "since", "during", "until", "till", "before", "after", "by", "throughout");
    private static final Set<String> LABELS =
            Set.of("population", "altitude", "elevation", "circulation", "capacity", "attendance");
    private static final Set<String> SHARES = Set.of("other", "remaining", "all", "first", "last");
    private static final Set<String> COMPOUND_NOUNS = Lexicon.set("""
            strong page word seat mile metre meter kilometre foot man ton member line litre room watt volt acre mw kw
            series class type model pattern volume item piece bed horsepower calorie pound dollar euro franc mark
            """);
    private static final Set<String> APPROXIMATORS = Set.of(
            "some",
            "nearly",
            "almost",
            "another",
            "least",
            "further",
            "additional",
            "fully",
            "exactly",
            "precisely",
            "altogether");
    private static final Set<String> YEAR_LEADS = Lexicon.set("""
            in of since the from until till to by after before during between and or early mid late circa c ca about around
            approximately roughly this that these those a an its his her their our your my s throughout through spring
            summer autumn fall winter than as is was for on at with year years
            """);
    private static final Set<String> NO_PLURALS = Lexicon.set("""
            was is has does sees marks begins ends brings becomes comes finds remains seems gives makes takes opens
            closes belongs means includes stands appears proves witnesses always perhaps besides towards afterwards across
            thus this less unless whereas series nowadays sometimes upwards onwards backwards forwards overseas news
            politics analysis crisis basis
            """);
    private static final Set<String> COMPARATIVES = Set.of("more", "fewer", "less");
    private static final Set<String> AMBIGUOUS_UNITS = Lexicon.set("""
            marks sovereigns leagues roubles rubles francs crowns dollars pounds guineas guilders livres kopeks talents
            """);
    private static final Set<String> TRADED_GOODS = Lexicon.set("""
            sold sells sell selling bought buys buy buying auctioned purchased acquired traded exchanged pawned ransomed
            """);
    private static final Set<String> DURATIONS =
            Set.of("years", "months", "weeks", "days", "hours", "minutes", "seconds");
    private static final Set<String> PRICE_VERBS =
            Set.of("prices", "levels", "rates", "values", "dollars", "pounds", "exchange");
    private static final Set<String> CLOCKS =
            Set.of("local", "standard", "summer", "moscow", "berlin", "london", "greenwich", "zulu");
    private static final Set<String> VERBS = Set.of("was", "were", "is", "are", "has", "have", "had", "died");

    private final TokenSequence tokens;

    public QuantityDetector(TokenSequence tokens) {
        this.tokens = tokens;
    }

    /** Returns whether the words before a number show it: "a population of 1930", "some 1500", "more than 1000". */
    public boolean leadTo(int number) {
        String before = tokens.word(number - 1);
        boolean total = before.equals("of") || before.equals("was") || before.equals("is");
        return (total && QuantityLexicon.TOTALS.contains(tokens.word(number - 2)))
                || (isEstimate(before)
                        && tokens.is(number - 2, "of")
                        && QuantityLexicon.TOTALS.contains(tokens.word(number - 3)))
                || (before.equals("as") && (tokens.is(number - 2, "many") || tokens.is(number - 2, "few")))
                || APPROXIMATORS.contains(before)
                || (before.equals("than") && COMPARATIVES.contains(tokens.word(number - 2)))
                || (QuantityLexicon.COLLECTIVE_VERBS.contains(tokens.word(number + 1))
                        && ((isEstimate(before) && !FollowingWords.isTopic(tokens.word(number - 2))) || isUpTo(number)))
                || (before.equals("to") && tokens.isNumber(number - 3) && isThing(number - 2))
                || isClockTime(number)
                || isScore(number)
                || isPartOfMany(number)
                || QuantityLexicon.AMOUNT_VERBS.contains(before)
                || isContest(number)
                || isAmount(number)
                || (SHARES.contains(before) && isShare(number))
                || (LABELS.contains(before) && !tokens.is(number + 1, ':'))
                || (tokens.is(number - 1, ':')
                        && (LABELS.contains(tokens.word(number - 2)) || tokens.is(number - 2, "run")))
                || isPrice(number)
                || isRange(number)
                || (before.equals("in") && tokens.isNumber(number - 2) && isCounted(number + 1));
    }

    /**
     * Returns whether a noun denotes something counted rather than a length of time: "by 1998 votes to 1640", but not
     * "in the 26 years to 1917".
     */
    private boolean isThing(int noun) {
        return isCounted(noun) && !DURATIONS.contains(tokens.word(noun));
    }

    private boolean isUpTo(int number) {
        return tokens.is(number - 1, "to") && tokens.is(number - 2, "up");
    }

    /** Recognizes "a ransom of 1640", "an invading army of 1500". */
    private boolean isAmount(int number) {
        int noun = number - 2;
        if (!tokens.is(number - 1, "of") || !QuantityLexicon.AMOUNTS.contains(tokens.word(noun))) {
            return false;
        }
        int article = isIndefinite(noun - 1) ? noun - 1 : noun - 2;
        return isIndefinite(article) && !(tokens.is(noun, "edition") && tokens.number(number) % 50 != 0);
    }

    /** Recognizes "1848 against 1640". */
    private boolean isContest(int number) {
        return (tokens.is(number + 1, "against") && tokens.digits(number + 2) == 4)
                || (tokens.is(number - 1, "against") && tokens.digits(number - 2) == 4);
    }

    private boolean isIndefinite(int i) {
        return tokens.is(i, "a") || tokens.is(i, "an");
    }

    /** Recognizes "the other 1500 stayed", "all 1848 were shot", "in all 1848 died". */
    private boolean isShare(int number) {
        return QuantityLexicon.COLLECTIVE_VERBS.contains(tokens.word(number + 1))
                || (tokens.is(number - 1, "all") && tokens.is(number - 2, "in") && !tokens.is(number + 1, "was"));
    }

    /**
     * Recognizes a further item of a list of counts: "1789 books, 1640 prints", "1900 bicycles and 1750 sewing
     * machines".
     */
    private boolean isListed(int number) {
        boolean joined = tokens.is(number - 1, "and") || tokens.is(number - 1, ',');
        boolean counted = tokens.isNumber(number - 3) && (isThing(number - 2) || isPlural(number - 2));
        boolean counts = isPlural(number + 1) || (tokens.isWord(number + 1) && isPlural(number + 2));
        return joined && counted && !DURATIONS.contains(tokens.word(number - 2)) && counts;
    }

    /** Recognizes a score by its descending numbers, whereas years ascend: "1905 to 1848". */
    private boolean isScore(int number) {
        boolean first = tokens.is(number + 1, "to") && tokens.digits(number + 2) == 4;
        boolean second = tokens.is(number - 1, "to") && tokens.digits(number - 2) == 4;
        return (first && tokens.number(number + 2) < tokens.number(number))
                || (second && tokens.number(number - 2) > tokens.number(number));
    }

    /** Recognizes "1900 of them" and "close to 2000". */
    private boolean isPartOfMany(int number) {
        boolean of = tokens.is(number + 1, "of")
                && (tokens.is(number + 2, "them") || tokens.is(number + 2, "us") || tokens.is(number + 2, "whom"));
        return of || (tokens.is(number - 1, "to") && tokens.is(number - 2, "close"));
    }

    /**
     * Recognizes clock times: "at 1945 the convoy sailed", "1900 local time". No year follows "at", unless it says
     * which prices are meant.
     */
    private boolean isClockTime(int number) {
        boolean clock = tokens.number(number) < 2400 && tokens.number(number) % 100 < 60;
        boolean at = tokens.is(number - 1, "at") && !PRICE_VERBS.contains(tokens.word(number + 1));
        return clock && (at || (CLOCKS.contains(tokens.word(number + 1)) && tokens.is(number + 2, "time")));
    }

    /** Recognizes prices without a currency: "sold for 1917", "bought at auction for 1848". */
    private boolean isPrice(int number) {
        if (!tokens.is(number - 1, "for")) {
            return false;
        }
        for (int k = number - 2; k > number - 6 && tokens.isWord(k); k--) {
            if (TRADED_GOODS.contains(tokens.word(k))) {
                return true;
            }
        }
        return false;
    }

    /** Recognizes ranges of quantities: "between 1500 and 2000 people", "from 1500 to 2000 men". */
    private boolean isRange(int number) {
        boolean joined = tokens.is(number - 1, "between")
                ? tokens.is(number + 1, "and")
                : (tokens.is(number + 1, "to") || tokens.is(number + 1, "or"))
                        && isRound(number)
                        && isRound(number + 2);
        return joined && tokens.isNumber(number + 2) && isCounted(number + 3);
    }

    private boolean isRound(int number) {
        return tokens.number(number) % 50 == 0;
    }

    private static boolean isEstimate(String word) {
        return word.equals("about")
                || word.equals("around")
                || word.equals("over")
                || word.equals("only")
                || word.equals("just")
                || word.equals("roughly")
                || word.equals("approximately");
    }

    /**
     * Returns whether the words after a number show it: "1500 km", "1930 men", "1500-strong", but not "in 1936 workers
     * took over".
     */
    public boolean follow(int number) {
        String next = tokens.word(number + 1);
        boolean possessive = tokens.is(number + 2, '\'');
        if (isDated(number, next)) {
            return false;
        }
        if ((QuantityLexicon.MEASURES.contains(next) && !possessive) || isCompound(number)) {
            return true;
        }
        if (possessive) {
            return false;
        }
        if (!QuantityLexicon.COUNTED.contains(next)) {
            return isListed(number) || (isPlural(number + 1) && isVerbOrSign(number - 1));
        }
        boolean alternative = next.equals("or") && !tokens.is(number + 2, "more") && !tokens.is(number + 2, "so");
        return !alternative && (next.equals("more") || !describes(number));
    }

    /**
     * Recognizes a year that describes a noun: "In 1936 workers", "By 1936 planes", "the 1968 students", "her 1915
     * poems", "the famine of 1921 killed".
     */
    private boolean describes(int number) {
        String before = tokens.word(number - 1);
        boolean timed =
                TIME_PREPOSITIONS.contains(before) && (!before.equals("by") || tokens.isCapitalized(number - 1));
        boolean owned = before.equals("s") && tokens.is(number - 2, '\'');
        boolean named = before.equals("the") && tokens.number(number) % 50 != 0;
        boolean verb = before.equals("of") && tokens.is(number + 1, "killed");
        return timed || owned || named || verb;
    }

    /** Recognizes a year at the beginning of a sentence before money: "In 1923 marks were worthless". */
    private boolean isDated(int number, String next) {
        return tokens.is(number - 1, "in") && tokens.isCapitalized(number - 1) && AMBIGUOUS_UNITS.contains(next);
    }

    /** Recognizes an unlisted plural in lower case: "1917 runs". */
    private boolean isPlural(int i) {
        String word = tokens.word(i);
        return word.length() > 3
                && word.endsWith("s")
                && !word.endsWith("ss")
                && !tokens.isCapitalized(i)
                && !NO_PLURALS.contains(word);
    }

    /**
     * Recognizes a verb or sign before a quantity, as in "scored 1917 runs": a year that describes a noun follows an
     * article, a name or a word of time.
     */
    private boolean isVerbOrSign(int i) {
        return tokens.isWord(i) && !tokens.isCapitalized(i) && !YEAR_LEADS.contains(tokens.word(i));
    }

    /**
     * Returns whether the words after the last of several numbers show that they are quantities: "1 and 2 million", "1
     * and 10 were".
     */
    public boolean endList(int number) {
        return follow(number) || VERBS.contains(tokens.word(number + 1));
    }

    /** Recognizes compounds: "a 1500-word essay", "the 2000-strong march". */
    private boolean isCompound(int number) {
        return tokens.is(number + 1, '-') && COMPOUND_NOUNS.contains(tokens.word(number + 2));
    }

    /** Returns whether there is a noun here that is counted or measured. */
    public boolean isCounted(int noun) {
        return QuantityLexicon.COUNTED.contains(tokens.word(noun))
                || QuantityLexicon.MEASURES.contains(tokens.word(noun));
    }
}
