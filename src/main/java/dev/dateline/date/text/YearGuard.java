package dev.dateline.date.text;

import java.util.Set;

/** Tells a year from any other number of four digits by what stands around it. */
final class YearGuard {

    private static final Set<String> THINGS = Words.set("""
            page pages p pp no nos nr number numbers resolution resolutions novel room flight route chapter
            section psalm line lines verse film movie album iso din isbn issn tel telephone phone fax call
            dial code windows boeing model vol volume directive article paragraph clause unit lot
            item figure table fig asteroid highway street usd eur gbp rs frs fr locomotive engine catalogue
            inventory bus train box postcode zip house block order decree pin size radio channel mhz serial titled entitled
            called invoice orwell note notes opus op
            """);
    private static final Set<String> NUMBERED = Words.set("""
            article order decree house train called film movie album street line
            """);
    private static final Set<String> LED_BY = Words.set("c ca ci cca circ pre post");
    private static final Set<String> SHORT_LEADS =
            Words.set("of in since from to and until by after before late early spirit the");
    private static final String CURRENCIES = "£$€¥₽₤#№@=&_~^+<>°\\";

    private final Tokens tokens;
    private final Amounts amounts;

    YearGuard(Tokens tokens) {
        this.tokens = tokens;
        this.amounts = new Amounts(tokens);
    }

    /** Whether the four digits are a year. */
    boolean admits(int i) {
        return admitsBefore(i)
                && admitsAfter(i)
                && !amounts.leadTo(i)
                && !amounts.follow(i)
                && !isTitle(i)
                && !isLinked(i + 1, 2)
                && !isLinked(i - 1, -2);
    }

    /** Whether the last two digits of a year after a dash with spaces, "1936 – 39", count something instead. */
    boolean isCount(int i) {
        return amounts.isCounted(i + 1) || Words.month(tokens.word(i + 1)) > 0;
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

    /** Whether a number counts or measures what stands after it. */
    boolean isQuantity(int i) {
        return amounts.follow(i);
    }

    /** Whether two digits after an apostrophe are: "the class of '68". */
    boolean admitsShort(int i) {
        String before = tokens.word(i - 1);
        if (tokens.is(i - 1, '-')) {
            return !tokens.glued(i) || tokens.isNumber(i - 2);
        }
        return (SHORT_LEADS.contains(before) || Words.season(before) > 0)
                && !tokens.glued(i)
                && !amounts.isCounted(i + 2);
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
        int word = sign == ':' ? i - 2 : i - 1;
        return !namesAThing(tokens.is(word, '.') ? word - 1 : word);
    }

    /** "page 1905", "Resolution 1973", but "the article 1917 made famous" is not worth the risk. */
    boolean namesAThing(int word) {
        String before = tokens.word(word);
        if (before.equals("orwell")
                || (before.equals("s") && tokens.is(word - 1, '\'') && tokens.is(word - 2, "orwell"))) {
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
                || tokens.is(i, "early")
                || tokens.is(i, "late")
                || LED_BY.contains(tokens.word(i))
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
