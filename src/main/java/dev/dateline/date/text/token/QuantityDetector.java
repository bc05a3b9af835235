package dev.dateline.date.text.token;

import java.util.Set;

/** Recognizes by the surrounding words that a number counts or measures something. */
public final class QuantityDetector {

    private static final Set<String> MEASURES = Lexicon.set("""
            km kilometres kilometers kilometre kilometer miles mile metres meters m cm mm ft feet
            yards inches kg kilos kilograms grams g tons tonnes litres liters gallons acres hectares
            barrels volts mah watts kw mw hp hz khz mhz ghz degrees percent per hours hrs hr h gmt
            utc est minutes seconds roubles rubles pounds dollars euros francs marks pence cents
            lire pesetas pesos yen rupees shillings crowns kopecks guilders florins euro dollar
            pixels calories copies pages words times usd eur gbp bytes rpm mph horsepower years days weeks
            months ounces tonnage hundred million billion thousand verst versts pood poods
            livres sous sols deniers thalers talers thaler ducats ducat reichsmark reichsmarks mark
            rentenmarks zloty zlotys zlotych gulden lira kroner kronor krona krone crown rial rials
            riyals yuan reales maravedis piastres piastre drachmas drachmae drachms guinea guineas
            farthings quid dinars scudi escudos cruzeiros cruzados baht shekels rand naira denarii
            sesterces talents solidi groschen kreuzer stuivers tugriks ruble rouble rubel korun
            koruna leva lei forint forints milreis pengo kopeks kopek stivers doubloons sovereigns
            cowries grammes mg ml pint pints quart quarts bushels bushel hogsheads cwt leagues
            league cubits fathoms knots furlongs joules calorie kcal kj gb mb tb kb kph kmh amps
            amperes ohms lumens dpi bps baud kelvin fahrenheit celsius centigrade sq hectare
            kilogram kilo ton tonne tun tuns lbs lb oz zulu cet bst msk cest edt pst pdt hectolitres
            hectoliters quintals dessiatins desyatins arshins puds millimetres millimeters
            centimetres centimeters
            """);
    private static final Set<String> COUNTED = Lexicon.set("""
            men women people soldiers troops workers tanks guns aircraft planes ships killed dead
            casualties wounded prisoners members delegates participants students children families
            houses villages cars vehicles inhabitants residents employees peasants sailors deaths
            arrests rifles machine horses cattle books letters others persons fighters officers
            party communists strikers miners volunteers refugees civilians victims cases items
            points factories pieces pupils demonstrators passengers seats rooms species stars more
            or barricades schools farms shares jobs bombs shells rounds bullets sheep lives voters
            subscribers readers steps strong spectators supporters signatures guests visitors
            marchers militants activists rebels insurgents cavalry infantry infantrymen militiamen
            policemen slaves serfs weavers dockers railwaymen teachers boys girls exiles emigrants
            migrants deportees hostages tents followers trucks lorries wagons machines square cubic
            paintings drawings photographs objects specimens negatives artworks works volumes titles
            votes runs wickets goals tries ballots entries coins tickets permits graves trees
            bottles casks sacks bales loaves cows goats pigs camels mules oxen carts carriages
            locomotives looms spindles furnaces manuscripts pamphlets newspapers discs poems sonnets
             archers knights monks nuns priests pilgrims patients doctors nurses engineers
            electors mines bridges churches temples castles islands head sheets leaves folios
            plates engravings slides boxes files folders cards bulbs lamps bricks
            tiles stones planks beams nails eggs fish birds hens geese turkeys cats dogs wolves bees
            hives fans players runners entrants contestants candidates graduates undergraduates
            alumni scholars apprentices servants clerks officials judges constables gendarmes
            recruits conscripts reservists veterans pensioners orphans widows paupers beggars
            convicts inmates internees dissidents suspects offenders complaints petitions parcels
            telegrams performances concerts muskets pistols cannon cannons grenades
            torpedoes rockets missiles helicopters boats vessels barges trawlers yachts cabins flats
            apartments beds desks chairs windows doors stairs stories storeys floors grams units
            shipments patents licences licenses shops inns taverns hotels
            restaurants households hearths parishes towns cities hamlets settlements colonies
            estates manors vineyards orchards pictures portraits sculptures statues busts vases pots
            shards sherds fragments artefacts artifacts fossils skeletons skulls bones tombs burials
            inscriptions tablets seals scrolls charters deeds diaries
            """);
    private static final Set<String> TIMES =
            Set.of("in", "since", "during", "until", "till", "before", "after", "by", "throughout");
    private static final Set<String> TOTALS = Lexicon.set("""
            population total number height depth altitude distance length cost price sum crowd force garrison strength
            audience congregation herd flock fleet membership circulation attendance turnout majority capacity salary
            wage wages income rent fine tax budget profit debt loan rating score speed rate temperature average maximum
            minimum output weight width area run code tally result count
            """);
    private static final Set<String> COMPOUNDED = Lexicon.set("""
            strong page word seat mile metre meter kilometre foot man ton member line litre room watt volt acre mw kw
            series class type model pattern volume item piece bed horsepower calorie pound dollar euro franc mark
            """);
    private static final Set<String> ROUGHLY = Set.of(
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
    private static final Set<String> DONE_BY_MANY = Lexicon.set("""
            were are have had died came took attended marched joined signed voted fell perished survived gathered remained
            lived worked served fought left returned heard watched followed escaped drowned starved enlisted emigrated
            """);
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
    private static final Set<String> COMPARED = Set.of("more", "fewer", "less");
    private static final Set<String> AMOUNTING = Lexicon.set("""
            numbered numbering numbers paid pays pay cost costs costing owed owes totalled totaled totalling weighed weighs
            weighing worth spent earned earns won lost fetched netted grossed exceeded exceeding measured measures
            """);
    private static final Set<String> DATED = Lexicon.set("""
            marks sovereigns leagues roubles rubles francs crowns dollars pounds guineas guilders livres kopeks talents
            """);
    private static final Set<String> TRADED = Lexicon.set("""
            sold sells sell selling bought buys buy buying auctioned purchased acquired traded exchanged pawned ransomed
            """);
    private static final Set<String> DURATIONS =
            Set.of("years", "months", "weeks", "days", "hours", "minutes", "seconds");
    private static final Set<String> PRICED =
            Set.of("prices", "levels", "rates", "values", "dollars", "pounds", "exchange");
    private static final Set<String> CLOCKS =
            Set.of("local", "standard", "summer", "moscow", "berlin", "london", "greenwich", "zulu");
    private static final Set<String> VERBS = Set.of("was", "were", "is", "are", "has", "have", "had", "died");

    private final Tokens tokens;

    public QuantityDetector(Tokens tokens) {
        this.tokens = tokens;
    }

    /** Returns whether the words before a number show it: "a population of 1930", "some 1500", "more than 1000". */
    public boolean leadTo(int number) {
        String before = tokens.word(number - 1);
        boolean total = before.equals("of") || before.equals("was") || before.equals("is");
        return (total && TOTALS.contains(tokens.word(number - 2)))
                || (isEstimate(before) && tokens.is(number - 2, "of") && TOTALS.contains(tokens.word(number - 3)))
                || (before.equals("as") && (tokens.is(number - 2, "many") || tokens.is(number - 2, "few")))
                || ROUGHLY.contains(before)
                || (before.equals("than") && COMPARED.contains(tokens.word(number - 2)))
                || (DONE_BY_MANY.contains(tokens.word(number + 1))
                        && ((isEstimate(before) && !FollowingWords.isTopic(tokens.word(number - 2))) || isUpTo(number)))
                || (before.equals("to") && tokens.isNumber(number - 3) && isThing(number - 2))
                || isClockTime(number)
                || isScore(number)
                || isPartOfMany(number)
                || AMOUNTING.contains(before)
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
        boolean at = tokens.is(number - 1, "at") && !PRICED.contains(tokens.word(number + 1));
        return clock && (at || (CLOCKS.contains(tokens.word(number + 1)) && tokens.is(number + 2, "time")));
    }

    /** Recognizes prices without a currency: "sold for 1917", "bought at auction for 1848". */
    private boolean isPrice(int number) {
        if (!tokens.is(number - 1, "for")) {
            return false;
        }
        for (int k = number - 2; k > number - 6 && tokens.isWord(k); k--) {
            if (TRADED.contains(tokens.word(k))) {
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
                || word.equals("just");
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
        if ((MEASURES.contains(next) && !possessive) || isCompound(number)) {
            return true;
        }
        if (possessive) {
            return false;
        }
        if (!COUNTED.contains(next)) {
            return isPlural(number + 1) && isVerbOrSign(number - 1);
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
        boolean timed = TIMES.contains(before) && (!before.equals("by") || tokens.capital(number - 1));
        boolean owned = before.equals("s") && tokens.is(number - 2, '\'');
        boolean named = before.equals("the") && tokens.number(number) % 50 != 0;
        boolean verb = before.equals("of") && tokens.is(number + 1, "killed");
        return timed || owned || named || verb;
    }

    /** Recognizes a year at the beginning of a sentence before money: "In 1923 marks were worthless". */
    private boolean isDated(int number, String next) {
        return tokens.is(number - 1, "in") && tokens.capital(number - 1) && DATED.contains(next);
    }

    /** Recognizes an unlisted plural in lower case: "1917 runs". */
    private boolean isPlural(int i) {
        String word = tokens.word(i);
        return word.length() > 3
                && word.endsWith("s")
                && !word.endsWith("ss")
                && !tokens.capital(i)
                && !NO_PLURALS.contains(word);
    }

    /**
     * Recognizes a verb or sign before a quantity, as in "scored 1917 runs": a year that describes a noun follows an
     * article, a name or a word of time.
     */
    private boolean isVerbOrSign(int i) {
        return tokens.isWord(i) && !tokens.capital(i) && !YEAR_LEADS.contains(tokens.word(i));
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
        return tokens.is(number + 1, '-') && COMPOUNDED.contains(tokens.word(number + 2));
    }

    /** Returns whether there is a noun here that is counted or measured. */
    public boolean isCounted(int noun) {
        return COUNTED.contains(tokens.word(noun)) || MEASURES.contains(tokens.word(noun));
    }
}
