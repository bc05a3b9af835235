package dev.dateline.date.text.token;

import java.util.Set;

/** Nouns and names after which a number identifies a thing: "page 1905", "Case 1905", "Sloane 1640", "Apollo 17". */
final class NumberedNouns {

    private static final Set<String> NUMBERED_NOUNS = Lexicon.set("""
            page pages p pp no nos nr number numbers resolution resolutions novel room flight route
            chapter section psalm line lines verse verses film movie album iso din isbn issn tel telephone
            phone fax call dial code windows boeing model vol volume directive article paragraph
            clause unit lot item figure table fig asteroid highway street usd eur gbp rs frs fr
            locomotive engine catalogue inventory bus train box postcode zip house block order
            decree pin size radio channel mhz serial titled entitled called invoice orwell note
            notes opus op ms mss add cod codex fol fols ff folio folios folder folders shelfmark
            shelf accession acc inv catalog cat object plate plates microfilm reel cabinet
            drawer bundle dossier doc document documents file files type mk pattern build
            rfc hd hip hr ngc ic office excel peugeot renault citroen colt mauser enfield metford wesson kodak leica nikon photoshop canto cosmos polygon airlines airways winchester
            remington browning luger webley steyr mosin nagant mannlicher lebel tokarev krag carcano
            porsche bmw fiat lada opel skoda trabant toyota nissan mazda honda yamaha kawasaki
            suzuki ducati vespa tupolev ilyushin antonov airbus cessna nokia ericsson motorola
            siemens ibm intel univac commodore atari casio dm rm sfr hfl bfr kr gunner gate bay
            platform frequency ward cell locker seat apartment apt flat suite comet nebula galaxy
            star loco tram tramcar wagon patent ordinance statute bill hymn sonnet fragment frag
            tablet papyrus pap sheet specimen sample grave plot stand extension ext ref reference
            refs form schedule aeroflot lufthansa ryanair klm qantas twa easyjet serie signature sig
            mercedes audi volkswagen vw saab volvo jaguar triumph austin moped harley lockheed
            sukhoi yakovlev mig panzer ean upc gtin doi pmid arxiv oclc lccn level foll carton
            cartons reg barcode bugatti ferrari pontiac cadillac buick chrysler dodge lancia simca
            panhard tatra zil gaz kamaz gauge caliber calibre subsection subsections subparagraph footnote
            beretta walther schmeisser vickers hotchkiss chauchat bar bars
            """);

    /** Nouns that number things only if capitalized, as in "Hut 1917" in contrast to "in that case 1905 was". */
    private static final Set<String> CAPITALIZED = Lexicon.set("""
            cabin passport docket footnote squad studio area fond opis delo latitude berth dossier question case hut barrack barracks stalag oflag prisoner law bulletin regulation rule appendix exhibit
            motion amendment mine pit position task problem trench hill point peak school hospital camp battery squadron
            workshop kiosk shaft parcel account cheque check ticket canon petition proposal proposition protocol circular
            memorandum memo dispatch despatch cable entry bus locomotive wave sector
            zone district precinct ward division brigade regiment battalion company platoon bunker bridge tunnel lock
            pier berth warehouse depot store stall booth counter desk table chair bench chapter verse proverb saying
            maxim axiom theorem lemma exercise lesson lecture course class grade level stage phase step operation mission
            project experiment trial test sample asset bond share licence license certificate
            contract agreement deed charter writ warrant summons complaint claim policy scheme
            card slide
            track waltz etude prelude fugue bundle bag barrel
            crate pallet container tank submarine cruiser destroyer trawler barge boat ship vessel tug ferry car truck
            lorry tractor engine motor pump turbine reactor generator furnace boiler well borehole quarry field farm
            lodge chapel temple mosque cave tomb burial mound site station post checkpoint gatehouse tower fort redoubt
            user member subscriber player runner rider driver pilot patient inmate convict soldier agent badge locker
            sale apollo gemini soyuz voyager pioneer mariner luna lunar venera salyut vostok voskhod progress cosmos
            kosmos explorer ranger surveyor sloane harley harleian cotton egerton bodley arundel lansdowne
            rawlinson stowe burney digby ashmole laud royal vitellius otho
            """);

    /** Abbreviations in lower case that number things only with a dot: "col. 1789", "n. 1848", "f. 1917". */
    private static final Set<String> DOTTED_ABBREVIATIONS =
            Set.of("col", "cols", "n", "nn", "f", "ch", "cap", "sec", "sect", "para", "paras");

    /** Nouns in the plural whose numbers may stand in brackets: "Rooms (1101–1120)". */
    private static final Set<String> LIST_NOUNS = Lexicon.set("""
            rooms nos pages pp lots items plates figures tables sections folios numbers cases entries lines verses chapters
            questions flights seats cells wards boxes files notes invoices tickets psalms surahs suras sheets documents
            paragraphs articles clauses units lockers plots graves houses catalogue cat inv no p fol
            """);

    private static final Set<String> PERSONAL_ENDINGS = Set.of("us", "is", "os", "as", "ss", "ns", "ys");
    private static final Set<String> PERSONAL = Lexicon.set("""
            charles jules gilles georges jacques yves james agnes johannes hercules aristides achilles hermes moses
            diocles pericles themistocles sophocles empedocles damocles ulysses eudes hughes heracles mercedes boniface
            """);
    private static final Set<String> INDEXED_NOUNS = Lexicon.set("""
            psalm surah sura song sonnet introduction annex annexe appendix nos stanza canto ode hymn proverb saying fable tale epigram
            catalogue index part section entry room
            """);

    private NumberedNouns() {}

    /** Returns whether a number after this word identifies a thing, whether the word is capitalized or not. */
    static boolean isThing(String word) {
        return NUMBERED_NOUNS.contains(word);
    }

    /** Returns whether a number after this abbreviation and its dot identifies a thing. */
    static boolean isThingIfDotted(String word) {
        return DOTTED_ABBREVIATIONS.contains(word);
    }

    /** Returns whether a number after this capitalized word identifies a thing. */
    static boolean isThingIfCapitalized(String word) {
        return CAPITALIZED.contains(word)
                || (word.endsWith("s") && CAPITALIZED.contains(word.substring(0, word.length() - 1)));
    }

    /** Returns whether numbers in brackets after this word identify things. */
    static boolean isList(String word) {
        return LIST_NOUNS.contains(word);
    }

    /** Returns whether a capitalized word is a noun for numbered things, in the singular or the plural: "Psalms". */
    static boolean numbers(String word) {
        String singular = word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
        if (isThing(word) || isThing(singular) || INDEXED_NOUNS.contains(word) || INDEXED_NOUNS.contains(singular)) {
            return true;
        }
        return isThingIfCapitalized(word);
    }

    /** Returns whether a word looks like a plural and not like a name: "Parables" in contrast to "Charles". */
    static boolean isPlural(String word) {
        boolean plural = word.length() > 2 && word.endsWith("s") && !PERSONAL.contains(word);
        return plural && !PERSONAL_ENDINGS.contains(word.substring(word.length() - 2));
    }
}
