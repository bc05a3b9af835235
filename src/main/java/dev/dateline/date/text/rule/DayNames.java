package dev.dateline.date.text.rule;

import dev.dateline.date.text.token.FollowingWords;
import dev.dateline.date.text.token.Lexicon;
import dev.dateline.date.text.token.TokenSequence;
import java.util.Set;

/**
 * Recognizes a day or an ordinal beside a month that belongs to a name or to a noun: "the 26th of July Movement", "the
 * 1 May Brigade", "in May the Third Army", "In October the First All-Russian Congress".
 */
final class DayNames {

    private static final Set<String> NAME_NOUNS = Lexicon.set("""
            movement brigade brigades group regime regiment battalion division army corps column company squad squadron
            detachment commando cell front committee council club league union society association organisation
            organization party alliance coalition network faction tendency collective cooperative commune brotherhood
            fraternity foundation institute university college academy school hospital clinic stadium theatre theater
            cinema museum library factory works plant mill mine refinery shipyard street avenue road boulevard square
            park bridge dam station airport port barracks camp prison district quarter suburb estate village island prize
            award medal order press publishers house hotel hall guards guard militia fleet initiative manifesto forum
            collectives unit units committees clubs groups
            """);
    private static final Set<String> CONTAINMENT_PREPOSITIONS =
            Set.of("in", "during", "throughout", "of", "early", "mid", "late", "last", "that");
    private static final Set<String> BEFORE_DAYS =
            Set.of("on", "by", "from", "until", "till", "since", "before", "after", "to", "and", "or", "of", "between");

    private final TokenSequence tokens;

    DayNames(TokenSequence tokens) {
        this.tokens = tokens;
    }

    /** Returns whether a day without a year is part of the name of an organization or a place. */
    boolean isName(DateExpression day, boolean ordinal) {
        int next = day.to();
        if (!tokens.isWord(next) || tokens.endsSentence(next - 1)) {
            return false;
        }
        boolean article = tokens.is(day.from() - 1, "the") && !BEFORE_DAYS.contains(tokens.word(day.from() - 2));
        boolean named =
                NAME_NOUNS.contains(tokens.word(next)) && (tokens.isCapitalized(next) || isArticle(day.from() - 1));
        boolean attributive =
                article && !ordinal && tokens.isCapitalized(next) && !FollowingWords.afterDay(tokens.word(next));
        return named || attributive;
    }

    /** Returns whether a capitalized noun names an organization or a place: "the 3rd Battalion". */
    static boolean isNamed(String noun) {
        return NAME_NOUNS.contains(noun);
    }

    private boolean isArticle(int i) {
        return tokens.is(i, "the") && !tokens.is(i - 1, "on") && !tokens.is(i - 1, "by");
    }

    /**
     * Returns whether the ordinals after a month count a noun: "in May the Third Army", "In October the Second
     * Congress", "by May 3rd Division", "In March the Third (Communist) International".
     */
    boolean isCountNoun(int month, boolean article, DayList days) {
        int next = days.end();
        boolean on = tokens.is(month - 1, "on") || tokens.lexicon().isWeekday(tokens.word(month - 1));
        if (article && !on && CONTAINMENT_PREPOSITIONS.contains(tokens.word(month - 1))) {
            return true; // the whole month is meant, and the ordinal begins something else
        }
        if (tokens.endsSentence(next - 1)) {
            return false;
        }
        if (!tokens.isWord(next)) {
            return article && days.isInWords() && opensName(next);
        }
        boolean compound = tokens.is(next + 1, '-') && tokens.isGlued(next + 1) && tokens.isGlued(next + 2);
        boolean capital = tokens.isCapitalized(next) && !tokens.is(next, "i");
        if (FollowingWords.afterDay(tokens.word(next)) && !compound && !(article && capital)) {
            return false;
        }
        return article || (!on && (tokens.isCapitalized(next) || days.isInWords() || compound));
    }

    /** Recognizes "the Third (Communist) International", "the Third, or Communist, International". */
    private boolean opensName(int sign) {
        boolean quoted = tokens.is(sign, '(') || tokens.is(sign, '"') || tokens.is(sign, '\'');
        boolean or = tokens.is(sign, ',') && tokens.is(sign + 1, "or");
        return (quoted && tokens.isCapitalized(sign + 1)) || (or && tokens.isCapitalized(sign + 2));
    }
}
