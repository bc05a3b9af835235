package dev.dateline.date.text.token;

import java.util.Set;

/**
 * Recognizes years of other calendars and eras, which are not years of ours: "AH 1213", "in Muharram 1298", "Saka
 * 1820", "the Ethiopian year 1909", "1293 of the Hijra".
 */
final class OtherCalendars {

    private static final Set<String> INITIALS =
            Set.of("ah", "am", "auc", "be", "bp", "ap", "se", "sh", "bs", "vs", "hq", "hs");
    private static final Set<String> INITIALS_AFTER = Set.of("ec", "h");
    private static final Set<String> MONTHS = Lexicon.set("""
            muharram muharrem safar rabi rebi rebiulevvel jumada cemaziyelevvel rajab receb recep
            shaban sha shawwal sevval ramadan ramazan dhu dhul dhi zu zul zil zilhicce zilkade hijja hijjah qada
            tishri tishrei cheshvan heshvan marcheshvan kislev tevet teveth shevat shvat nisan iyar iyyar sivan
            tammuz elul farvardin ordibehesht khordad tir mordad shahrivar mehr aban azar dey bahman esfand chaitra
            vaisakha vaishakha jyaistha jyeshtha asadha ashadha sravana shravana bhadra bhadrapada asvina ashvina kartika
            kartik agrahayana margashirsha pausa pausha magha phalguna meskerem tikimt tekemt hidar tahsas yekatit
            megabit miazia miyazya ginbot sene hamle nehase pagume thout paopi koiak paremhat parmouti paoni epip mesori
            """);
    private static final Set<String> ERAS = Lexicon.set("""
            hijri hijra hijrah hegira hegirae hejira vikram martyrum hijriyya hijriyah saka shaka samvat mundi condita fasli jalali shamsi
            qamari vikrami shahanshahi rumi
            """);
    private static final Set<String> PEOPLES = Lexicon.set("""
            bengali bangla buddhist ethiopian ethiopic coptic hebrew jewish islamic muslim moslem mohammedan indian hindu
            persian iranian kollam malayalam armenian mayan chinese ottoman lunar solar byzantine seleucid republican
            masonic nepali burmese thai
            """);
    private static final Set<String> COUNT_NOUNS = Set.of("year", "era", "calendar", "reckoning");
    private static final int MAX_MONTH_TOKENS = 6;
    private static final int MAX_LUNAR_YEAR = 1500;

    private final TokenSequence tokens;

    OtherCalendars(TokenSequence tokens) {
        this.tokens = tokens;
    }

    /** Returns whether the number at a token is a year of another era. */
    boolean isOwn(int i) {
        return isInitials(i) || isNamedBefore(i) || isNamedAfter(i + 1) || followsMonth(i);
    }

    private boolean isInitials(int i) {
        return isEra(i - 1)
                || isEra(i + 1)
                || (tokens.is(i + 2, '.') && isEra(i + 1))
                || isDotted(i - 4)
                || isDotted(i + 1)
                || isAfter(i + 1)
                || isHijra(i);
    }

    private boolean isEra(int i) {
        return tokens.isAllCapitals(i) && INITIALS.contains(tokens.word(i));
    }

    private boolean isAfter(int i) {
        boolean dotted = tokens.word(i).length() == 1
                && tokens.is(i + 1, '.')
                && tokens.is(i + 3, '.')
                && INITIALS_AFTER.contains(tokens.word(i) + tokens.word(i + 2));
        return dotted || (tokens.isAllCapitals(i) && tokens.is(i, "ec"));
    }

    /** Recognizes "H. 1293" and "1293 H.". */
    private boolean isHijra(int i) {
        boolean before = tokens.is(i - 1, '.') && tokens.is(i - 2, "h") && tokens.isCapitalized(i - 2);
        boolean after = tokens.is(i + 1, "h") && tokens.isCapitalized(i + 1);
        return tokens.number(i) < MAX_LUNAR_YEAR && (before || after);
    }

    private boolean isDotted(int i) {
        return tokens.is(i + 1, '.')
                && tokens.is(i + 3, '.')
                && tokens.word(i).length() == 1
                && tokens.isGlued(i + 2)
                && INITIALS.contains(tokens.word(i) + tokens.word(i + 2));
    }

    /** Recognizes "Saka 1820", "the Hijri year 1293", "the Saka era 1820", "the Ethiopian year 1909". */
    private boolean isNamedBefore(int i) {
        int name = COUNT_NOUNS.contains(tokens.word(i - 1)) ? i - 2 : i - 1;
        return ERAS.contains(tokens.word(name)) || (name == i - 2 && isPeople(name));
    }

    /** Recognizes "1820 Saka", "1293 of the Hijra", "1909 (Ethiopian calendar)", "1298 by the Muslim calendar". */
    private boolean isNamedAfter(int i) {
        int name = i;
        boolean open = tokens.is(name, '(');
        name += open ? 1 : 0;
        name += tokens.is(name, "according") ? 1 : 0;
        boolean isNamed = tokens.is(name, "of")
                || tokens.is(name, "in")
                || tokens.is(name, "by")
                || tokens.is(name, "on")
                || tokens.is(name, "to")
                || tokens.is(name, "after");
        name += isNamed ? 1 : 0;
        name += isNamed && tokens.is(name, "the") ? 1 : 0;
        name += ERAS.contains(tokens.word(name + 1)) && isPeople(name) ? 1 : 0;
        boolean bound = tokens.isWord(i) && (tokens.is(i, "of") || tokens.is(i, "after"));
        boolean era = ERAS.contains(tokens.word(name)) && (!isNamed || open || bound || counts(name + 1));
        return era || (isPeople(name) && (counts(name + 1) || (open && tokens.is(name + 1, ')'))));
    }

    private boolean isPeople(int i) {
        return tokens.isCapitalized(i)
                ? PEOPLES.contains(tokens.word(i))
                : tokens.is(i, "lunar") || tokens.is(i, "solar");
    }

    private boolean counts(int i) {
        return COUNT_NOUNS.contains(tokens.word(i))
                || (PEOPLES.contains(tokens.word(i)) && COUNT_NOUNS.contains(tokens.word(i + 1)));
    }

    /** Recognizes "Muharram 1298", "Rabi' al-awwal 1330", "Jumada II, 1324", "Ramadan of 1298". */
    private boolean followsMonth(int i) {
        for (int k = i - 1; k >= i - MAX_MONTH_TOKENS; k--) {
            if (tokens.isCapitalized(k) && MONTHS.contains(tokens.word(k))) {
                return true;
            }
            boolean part = tokens.is(k, '-')
                    || tokens.is(k, '\'')
                    || (tokens.is(k, ',') && k == i - 1)
                    || (tokens.is(k, "of") && tokens.number(i) < MAX_LUNAR_YEAR)
                    || isMonthPart(k);
            if (!part) {
                return false;
            }
        }
        return false;
    }

    private boolean isMonthPart(int k) {
        return switch (tokens.word(k)) {
            case "al",
                    "el",
                    "ul",
                    "i",
                    "ii",
                    "awwal",
                    "awal",
                    "thani",
                    "akhir",
                    "akhira",
                    "ula",
                    "hijja",
                    "hijjah",
                    "qada",
                    "qa",
                    "qi",
                    "da",
                    "dah",
                    "ban",
                    "evvel",
                    "ahir",
                    "sani",
                    "l",
                    "the",
                    "year" -> true;
            default -> false;
        };
    }
}
