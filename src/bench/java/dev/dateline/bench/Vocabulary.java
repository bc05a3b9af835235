package dev.dateline.bench;

import java.util.SplittableRandom;

/**
 * Words of an artificial language with the frequency distribution of a real one (Zipf): the tenth most frequent word is
 * used a tenth as often as the first. The same number yields the same word in every run.
 */
final class Vocabulary {

    /** The number of different words. */
    static final int VOCABULARY_SIZE = 60_000;

    private static final String[] ONSETS = {
        "b", "br", "c", "ch", "d", "f", "g", "gr", "h", "k", "l", "m", "n", "p", "pr", "r", "s", "st", "t", "tr", "v"
    };
    private static final String[] VOWELS = {"a", "e", "i", "o", "u", "ai", "ea", "ou"};
    private static final String[] CODAS = {"", "n", "r", "l", "s", "m", "t", "nd"};
    private static final int SYLLABLES = ONSETS.length * VOWELS.length * CODAS.length;

    private Vocabulary() {}

    /** Returns a word by its rank, from 0 for the most frequent. */
    static String word(int rank) {
        StringBuilder word = new StringBuilder();
        int rest = rank * 7 + SYLLABLES; // gives every word two syllables, and makes neighbours look different
        while (rest > 0) {
            int syllable = rest * 31 % SYLLABLES;
            word.append(ONSETS[syllable % ONSETS.length])
                    .append(VOWELS[syllable / ONSETS.length % VOWELS.length])
                    .append(CODAS[syllable / (ONSETS.length * VOWELS.length)]);
            rest /= SYLLABLES;
        }
        return word.toString();
    }

    /** Draws the rank of a word according to its frequency in a text. */
    static int drawn(SplittableRandom random, int most) {
        return (int) Math.min(most - 1, Math.pow(most, random.nextDouble()) - 1);
    }

    /** Returns a sequence of words drawn according to their frequency. */
    static String text(SplittableRandom random, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(i == 0 ? "" : " ").append(word(drawn(random, VOCABULARY_SIZE)));
        }
        return text.toString();
    }

    /** Returns a name of two words. */
    static String name(int number, int salt) {
        return capital(word(number * 13 % VOCABULARY_SIZE)) + " "
                + capital(word((number * 17 + salt) % VOCABULARY_SIZE));
    }

    static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
