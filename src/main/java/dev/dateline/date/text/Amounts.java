package dev.dateline.date.text;

import java.util.Set;

/** Tells by the words around that a number counts or measures something. */
final class Amounts {

    private static final Set<String> MEASURES = Words.set("""
            km kilometres kilometers kilometre kilometer miles mile metres meters m cm mm ft feet yards
            inches kg kilos kilograms grams g tons tonnes litres liters gallons acres hectares barrels
            volts mah watts kw mw hp hz khz mhz ghz degrees percent per hours hrs hr h gmt utc est minutes seconds
            roubles rubles pounds dollars euros francs marks pence cents lire pesetas pesos yen rupees
            shillings crowns kopecks guilders florins euro dollar pixels calories copies pages words times usd eur gbp
            bytes rpm mph years days weeks months votes ounces tonnage hundred million billion thousand verst versts
            pood poods
            """);
    private static final Set<String> COUNTED = Words.set("""
            men women people soldiers troops workers tanks guns aircraft planes ships killed dead
            casualties wounded prisoners members delegates participants students children families houses
            villages cars vehicles inhabitants residents employees peasants sailors deaths arrests rifles
            machine horses cattle books letters others persons fighters officers party communists strikers
            miners volunteers refugees civilians victims cases items points factories pieces pupils
            demonstrators passengers seats rooms species stars more or barricades schools farms shares jobs
            bombs shells rounds bullets sheep lives voters subscribers readers steps strong spectators
            supporters signatures guests visitors marchers militants activists rebels insurgents cavalry
            infantry infantrymen militiamen policemen slaves serfs weavers dockers railwaymen teachers boys girls
            exiles emigrants migrants deportees hostages tents followers trucks lorries wagons machines square cubic
            paintings drawings photographs objects specimens negatives artworks works
            """);
    private static final Set<String> TIMES =
            Set.of("in", "since", "during", "until", "till", "before", "after", "by", "throughout");
    private static final Set<String> TOTALS = Words.set(
            "population total number height depth altitude distance length cost price sum crowd force garrison strength");
    private static final Set<String> COMPOUNDED = Words.set(
            "strong page word seat mile metre meter kilometre foot man ton member line litre room watt volt acre mw kw");
    private static final Set<String> ROUGHLY = Set.of("some", "nearly", "almost", "another");
    private static final Set<String> COMPARED = Set.of("more", "fewer", "less");
    private static final Set<String> PLURAL = Set.of("were", "are", "have");
    private static final Set<String> VERBS = Set.of("was", "were", "is", "are", "has", "have", "had", "died");

    private final Tokens tokens;

    Amounts(Tokens tokens) {
        this.tokens = tokens;
    }

    /** Whether the words before a number tell so: "a population of 1930", "some 1500", "more than 1000". */
    boolean leadTo(int number) {
        String before = tokens.word(number - 1);
        boolean total = before.equals("of") || before.equals("was") || before.equals("is");
        return (total && TOTALS.contains(tokens.word(number - 2)))
                || (isEstimate(before) && tokens.is(number - 2, "of") && TOTALS.contains(tokens.word(number - 3)))
                || (before.equals("as") && (tokens.is(number - 2, "many") || tokens.is(number - 2, "few")))
                || ROUGHLY.contains(before)
                || (before.equals("than") && COMPARED.contains(tokens.word(number - 2)))
                || (PLURAL.contains(tokens.word(number + 1)) && isEstimate(before))
                || isRange(number)
                || (before.equals("in") && tokens.isNumber(number - 2) && isCounted(number + 1));
    }

    /** "between 1500 and 2000 people", "from 1500 to 2000 men". */
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
        return word.equals("about") || word.equals("around") || word.equals("over") || word.equals("only");
    }

    /** Whether the words after it tell so: "1500 km", "1930 men", "1500-strong", but "in 1936 workers took over". */
    boolean follow(int number) {
        String next = tokens.word(number + 1);
        boolean possessive = tokens.is(number + 2, '\'');
        if ((MEASURES.contains(next) && !possessive) || isCompound(number)) {
            return true;
        }
        if (!COUNTED.contains(next) || possessive) {
            return false;
        }
        boolean alternative = next.equals("or") && !tokens.is(number + 2, "more") && !tokens.is(number + 2, "so");
        boolean timed = TIMES.contains(tokens.word(number - 1)) && !next.equals("more") && !tokens.is(number - 1, "by");
        return !alternative && !timed;
    }

    /** Whether the words after the last of several numbers tell that it counts: "1 and 2 million", "1 and 10 were". */
    boolean endList(int number) {
        return follow(number) || VERBS.contains(tokens.word(number + 1));
    }

    /** "a 1500-word essay", "the 2000-strong march". */
    private boolean isCompound(int number) {
        return tokens.is(number + 1, '-') && COMPOUNDED.contains(tokens.word(number + 2));
    }

    /** Whether a noun that is counted or measured stands here. */
    boolean isCounted(int noun) {
        return COUNTED.contains(tokens.word(noun)) || MEASURES.contains(tokens.word(noun));
    }
}
