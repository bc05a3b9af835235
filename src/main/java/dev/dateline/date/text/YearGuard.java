package dev.dateline.date.text;

import java.util.Set;

/** Tells a year from any other number of four digits by what stands around it. */
final class YearGuard {

    private static final Set<String> THINGS = words("""
            page pages p pp no nos nr number numbers resolution resolutions novel room flight route chapter
            section psalm line lines verse film movie album iso din isbn issn tel telephone phone fax call
            dial code windows boeing model vol volume directive article paragraph clause unit lot
            item figure table fig asteroid highway street usd eur gbp rs frs fr locomotive engine catalogue
            inventory bus train house block order decree pin size radio channel mhz serial titled entitled
            called invoice orwell
            """);
    private static final Set<String> NUMBERED = words("""
            article order decree house train called film movie album street line
            """);
    private static final Set<String> MEASURES = words("""
            km kilometres kilometers kilometre kilometer miles mile metres meters m cm mm ft feet yards
            inches kg kilos kilograms grams g tons tonnes litres liters gallons acres hectares barrels
            volts watts kw mw hp hz mhz degrees percent per hours hrs hr h gmt utc est minutes seconds
            roubles rubles pounds dollars euros francs marks pence cents lire pesetas pesos yen rupees
            shillings crowns kopecks euro dollar pixels calories copies pages words times usd eur gbp bytes
            rpm mph years days weeks months votes
            """);
    private static final Set<String> COUNTED = words("""
            men women people soldiers troops workers tanks guns aircraft planes ships killed dead
            casualties wounded prisoners members delegates participants students children families houses
            villages cars vehicles inhabitants residents employees peasants sailors deaths arrests rifles
            machine horses cattle books letters others persons fighters officers party communists strikers
            miners volunteers refugees civilians victims cases items points factories pieces pupils
            demonstrators passengers seats rooms species stars more or barricades schools farms shares jobs
            bombs shells rounds bullets sheep lives voters subscribers readers
            """);
    private static final Set<String> TIMES =
            Set.of("in", "since", "during", "until", "till", "before", "after", "by", "throughout");
    private static final Set<String> AMOUNTS = words(
            "population total number height depth altitude distance length cost price sum crowd force garrison strength");
    private static final Set<String> LED_BY = words("c ca ci cca circ pre post");
    private static final Set<String> SHORT_LEADS =
            words("of in since from to and until by after before late early spirit");
    private static final String CURRENCIES = "£$€¥₽₤#№@=&_~^+<>°\\";

    private final Tokens tokens;

    YearGuard(Tokens tokens) {
        this.tokens = tokens;
    }

    private static Set<String> words(String text) {
        return Set.of(text.trim().split("\\s+"));
    }

    /** Whether the four digits are a year. */
    boolean admits(int i) {
        return admitsBefore(i) && admitsAfter(i) && !isTitle(i) && !isLinked(i + 1, 2) && !isLinked(i - 1, -2);
    }

    /** Whether it is one of three or more numbers that dashes or slashes link: "555-1917-22". */
    private boolean isLinked(int sign, int step) {
        int far = sign + step;
        return isLink(Math.min(sign, far)) && isLink(Math.max(sign, far));
    }

    private boolean isLink(int i) {
        boolean link = tokens.is(i, '-') || tokens.is(i, '/');
        return link && tokens.glued(i) && tokens.glued(i + 1) && tokens.isNumber(i - 1) && tokens.isNumber(i + 1);
    }

    /** Whether two digits after an apostrophe are: "the class of '68". */
    boolean admitsShort(int i) {
        String before = tokens.word(i - 1);
        if (tokens.is(i - 1, '-')) {
            return !tokens.glued(i) || tokens.isNumber(i - 2);
        }
        boolean counts = COUNTED.contains(tokens.word(i + 2)) || MEASURES.contains(tokens.word(i + 2));
        return (SHORT_LEADS.contains(before) || Words.season(before) > 0) && !tokens.glued(i) && !counts;
    }

    private boolean admitsBefore(int i) {
        char sign = tokens.sign(i - 1);
        if (CURRENCIES.indexOf(sign) >= 0 && sign != 0) {
            return false;
        }
        if (tokens.glued(i)) {
            boolean attached = (tokens.isWord(i - 1) && !LED_BY.contains(tokens.word(i - 1))) || tokens.isNumber(i - 1);
            boolean inNumber = (sign == '.' || sign == ':') && tokens.isNumber(i - 2) && tokens.glued(i - 1);
            boolean named = (sign == '-' || sign == '/' || sign == '.') && tokens.glued(i - 1) && !canLead(i - 2);
            return !attached && !inNumber && !(named && isHyphen(i - 1));
        }
        if (tokens.isNumber(i - 1) && !tokens.isBreak(i - 1)) {
            return false;
        }
        int word = sign == '.' ? i - 2 : i - 1;
        return !namesAThing(word);
    }

    /** "page 1905", "Resolution 1973", but "the article 1917 made famous" is not worth the risk. */
    private boolean namesAThing(int word) {
        String before = tokens.word(word);
        if (before.equals("orwell")
                || (before.equals("s") && tokens.is(word - 1, '\'') && tokens.is(word - 2, "orwell"))) {
            return true;
        }
        if (before.equals("of") && AMOUNTS.contains(tokens.word(word - 1))) {
            return true;
        }
        boolean listed =
                (before.equals("and") || before.equals("to") || before.equals("or")) && tokens.isNumber(word - 1);
        if (listed && THINGS.contains(tokens.word(word - 2))) {
            return true;
        }
        return THINGS.contains(before) && (!NUMBERED.contains(before) || !tokens.is(word - 1, "this"));
    }

    private boolean canLead(int i) {
        return Words.month(tokens.word(i)) > 0
                || tokens.digits(i) == 4
                || tokens.is(i, "mid")
                || LED_BY.contains(tokens.word(i))
                || tokens.is(i, ')')
                || tokens.is(i, "s");
    }

    private boolean isHyphen(int i) {
        String written = tokens.written(tokens.start(i), tokens.end(i));
        return written.equals("-") || written.equals("/") || written.equals(".");
    }

    private boolean admitsAfter(int i) {
        String next = tokens.word(i + 1);
        boolean possessive = tokens.is(i + 2, '\'');
        if ((MEASURES.contains(next) && !possessive)
                || (next.equals("x") && tokens.isNumber(i + 2))
                || tokens.is(i + 1, '×')) {
            return false;
        }
        if ((tokens.is(i - 1, "x") && tokens.isNumber(i - 2)) || tokens.is(i - 1, '×')) {
            return false;
        }
        if (COUNTED.contains(next) && !possessive) {
            boolean alternative = next.equals("or") && !tokens.is(i + 2, "more") && !tokens.is(i + 2, "so");
            return alternative
                    || (TIMES.contains(tokens.word(i - 1)) && !next.equals("more") && !tokens.is(i - 1, "by"));
        }
        char sign = tokens.sign(i + 1);
        if (sign == '-'
                && tokens.glued(i + 1)
                && tokens.glued(i + 2)
                && tokens.isNumber(i + 2)
                && tokens.digits(i + 2) > 4) {
            return false;
        }
        boolean number =
                tokens.isNumber(i + 1) && !tokens.glued(i + 1) && tokens.digits(i + 1) == 3 && tokens.isNumber(i + 2);
        return !number && "%‰€£$°=_@#+".indexOf(sign == 0 ? ' ' : sign) < 0;
    }

    /** "“1984”", "*1984*", "2001: A Space Odyssey", "1984 by George Orwell". */
    private boolean isTitle(int i) {
        char before = tokens.sign(i - 1);
        char after = tokens.sign(i + 1);
        boolean quoted = (before == '"' || before == '*' || before == '_' || before == '\'') && before == after;
        boolean orwell = tokens.is(i + 1, "by") && (tokens.is(i + 2, "orwell") || tokens.is(i + 3, "orwell"));
        return quoted || orwell || (tokens.is(i + 1, ':') && tokens.is(i + 2, "a") && tokens.is(i + 3, "space"));
    }
}
