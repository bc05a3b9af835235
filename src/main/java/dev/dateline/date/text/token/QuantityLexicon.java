package dev.dateline.date.text.token;

import java.util.Set;

/** The nouns and verbs beside numbers that count or measure something. */
final class QuantityLexicon {

    /** Units of measure and money, and words after clock times. */
    static final Set<String> MEASURES = Lexicon.set("""
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

    /** Nouns in the plural that numbers of four digits count. */
    static final Set<String> COUNTED = Lexicon.set("""
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

    /** Verbs of which a number of people is the subject. */
    static final Set<String> COLLECTIVE_VERBS = Lexicon.set("""
            were are have had died came took attended marched joined signed voted fell perished survived gathered remained
            lived worked served fought left returned heard watched followed escaped drowned starved enlisted emigrated
            fled stayed crossed demonstrated protested struck walked listened crowded responded applied registered
            enrolled paraded rallied assembled deserted surrendered arrived refused
            """);

    /** Nouns with "of" before an amount: "a population of 1930". */
    static final Set<String> TOTALS = Lexicon.set("""
            population total number height depth altitude distance length cost price sum crowd force garrison strength
            audience congregation herd flock fleet membership circulation attendance turnout majority capacity salary
            wage wages income rent fine tax budget profit debt loan rating score speed rate temperature average maximum
            front minimum output weight width area run code tally result count
            """);

    /** Nouns of which "a ransom of 1640" states an amount, but "the ransom of 1640" a year. */
    static final Set<String> AMOUNTS = Lexicon.set("""
            ransom bounty dowry reward stipend bribe indemnity toll grant payment army band contingent crew staff
            complement quota detachment corps column convoy gang tribute subsidy bail deposit pension premium dividend
            surplus deficit penalty procession gathering mob edition
            """);

    /** Verbs and adjectives directly before an amount: "cost 1917". */
    static final Set<String> AMOUNT_VERBS = Lexicon.set("""
            numbered numbering numbers paid pays pay cost costs costing owed owes totalled totaled totalling weighed weighs
            weighing worth spent earned earns won lost fetched netted grossed exceeded exceeding measured measures
            polled commanded commanding employed employs employing contained contains comprised comprises housed sheltered
            attracted recruited mustered needed
            """);

    private QuantityLexicon() {}
}
