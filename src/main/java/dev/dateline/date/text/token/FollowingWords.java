package dev.dateline.date.text.token;

import java.util.Set;

/**
 * Words near a number that show whether it is a date: those that can follow a date, and those after which "about"
 * introduces a topic.
 */
public final class FollowingWords {

    private static final Set<String> AFTER_DAY = Lexicon.set("""
            he she it they we i you the a an and but or nor so yet then when where while as that this these those which
            who whom whose was were is are had has have did does do would could should will shall may might must to of in
            on at by for from with without into onto over under near off out up down after before during until till
            since through between against about around not no never only just also too again both all his her its their
            our my there here if because though although still
            """);

    private static final Set<String> TOPICS = Lexicon.set("""
            book books article articles film films lecture speech essay pamphlet write writes wrote written
            writing speak speaks spoke speaking talk talks talking talked myths lies truth question questions
            learn learned more all know think thinks read reading what debate discussion novel history story
            stories song songs says said say true right wrong lot nothing something everything anything much
            little
            """);

    private FollowingWords() {}

    /** Returns whether a sentence can continue with this word after a date. */
    public static boolean afterDay(String word) {
        return AFTER_DAY.contains(word);
    }

    /** Returns whether "about" after this word introduces a topic: "a book about 1905". */
    public static boolean isTopic(String word) {
        return TOPICS.contains(word);
    }
}
