package dev.dateline.date.text;

import java.util.Set;

/** Words that can follow a date but name nothing that a number before them could count. */
final class FollowingWords {

    private static final Set<String> AFTER_DAY = Lexicon.set("""
            he she it they we i you the a an and but or nor so yet then when where while as that this these those which
            who whom whose was were is are had has have did does do would could should will shall may might must to of in
            on at by for from with without into onto over under near off out up down after before during until till
            since through between against about around not no never only just also too again both all his her its their
            our my there here if because though although still
            """);

    private FollowingWords() {}

    /** Whether a sentence goes on with this word after a date. */
    static boolean afterDay(String word) {
        return AFTER_DAY.contains(word);
    }
}
