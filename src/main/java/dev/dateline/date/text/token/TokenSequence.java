package dev.dateline.date.text.token;

import dev.dateline.date.text.token.Token.Kind;
import java.util.function.IntPredicate;

/**
 * The tokens of a text by index. Before the first and after the last token there are breaks, so that rules need no
 * bounds checks.
 */
public final class TokenSequence {

    private final String text;
    private final TextProfile profile;
    private final Token[] all;

    public TokenSequence(String text) {
        this(text, TextProfile.PROSE);
    }

    public TokenSequence(String text, TextProfile profile) {
        this.text = text;
        this.profile = profile;
        this.all = new TextTokenizer(text).cut();
    }

    /** Returns the number of tokens. */
    public int size() {
        return all.length;
    }

    /** Returns the profile of this kind of text. */
    public TextProfile profile() {
        return profile;
    }

    /** Returns the words of the text's language. */
    public Lexicon lexicon() {
        return profile.lexicon();
    }

    private Token at(int i) {
        if (i < 0) {
            return new Token(Kind.BREAK, 0, 0, "", 0);
        }
        return i < all.length ? all[i] : new Token(Kind.BREAK, text.length(), text.length(), "", 0);
    }

    /** Returns the offset of the token's first character. */
    public int start(int i) {
        return at(i).start();
    }

    /** Returns the offset after the token's last character. */
    public int end(int i) {
        return at(i).end();
    }

    /** Returns the word in lower case, or an empty string for any other token. */
    public String word(int i) {
        return at(i).word();
    }

    /** Returns whether the token is this word, given in lower case. */
    public boolean is(int i, String word) {
        return at(i).word().equals(word);
    }

    /** Returns whether the token is this sign. */
    public boolean is(int i, char sign) {
        Token token = at(i);
        return token.kind() == Kind.SIGN && token.value() == sign;
    }

    /** Returns the plain character of a sign, or 0 for any other token. */
    public char sign(int i) {
        Token token = at(i);
        return token.kind() == Kind.SIGN ? (char) token.value() : 0;
    }

    /** Returns whether the token is a word. */
    public boolean isWord(int i) {
        return at(i).kind() == Kind.WORD;
    }

    /** Returns whether the token is a number. */
    public boolean isNumber(int i) {
        return at(i).kind() == Kind.NUMBER;
    }

    /** Returns whether the token is an empty line or lies outside the text. */
    public boolean isBreak(int i) {
        return at(i).kind() == Kind.BREAK;
    }

    /** Returns the value of a number, or -1 for any other token and for more than four digits. */
    public int number(int i) {
        Token token = at(i);
        return token.kind() == Kind.NUMBER ? token.value() : -1;
    }

    /** Returns the number of digits of a number, or 0 for any other token. */
    public int digits(int i) {
        Token token = at(i);
        return token.kind() == Kind.NUMBER ? token.end() - token.start() : 0;
    }

    /** Returns whether no space precedes the token. */
    public boolean isGlued(int i) {
        return i > 0 && i < all.length && all[i - 1].end() == all[i].start();
    }

    /**
     * Returns the index of the nearest matching token before {@code end}, with only skippable tokens in between; -1 if
     * there is none among the {@code maxTokens} tokens before it.
     */
    public int findBefore(int end, int maxTokens, IntPredicate match, IntPredicate skippable) {
        for (int k = end - 1; k >= end - maxTokens; k--) {
            if (match.test(k)) {
                return k;
            }
            if (!skippable.test(k)) {
                return -1;
            }
        }
        return -1;
    }

    /** Returns whether letters or digits directly precede the token: "86" and "bce" in "f6fa86bce43d". */
    public boolean isMidWord(int i) {
        boolean both = (isWord(i) || isNumber(i)) && (isWord(i - 1) || isNumber(i - 1));
        return both && isGlued(i);
    }

    /** Returns whether the token begins with a capital. */
    public boolean isCapitalized(int i) {
        Token token = at(i);
        return token.kind() == Kind.WORD && Character.isUpperCase(text.charAt(token.start()));
    }

    /**
     * Returns whether the token may be the name of a month: if capitalized, or in any case where the profile allows it.
     */
    public boolean canNameMonth(int i) {
        return profile.smallMonths() || isCapitalized(i);
    }

    /** Returns whether all letters of the token are capitals. */
    public boolean isAllCapitals(int i) {
        Token token = at(i);
        for (int k = token.start(); k < token.end(); k++) {
            if (!Character.isUpperCase(text.charAt(k))) {
                return false;
            }
        }
        return token.kind() == Kind.WORD;
    }

    /** Returns the text as written between two tokens. */
    public String written(int from, int to) {
        return text.substring(from, Math.min(to, text.length()));
    }

    /** Returns whether a sentence ends with this token. */
    public boolean endsSentence(int i) {
        if (isBreak(i) || isBreak(i + 1)) {
            return true;
        }
        return switch (sign(i)) {
            case '!', '?' -> !isGlued(i + 1) && !Character.isLowerCase(text.charAt(start(i + 1)));
            case '.' ->
                !isGlued(i + 1)
                        && (isCapitalized(i + 1) || isNumber(i + 1) || sign(i + 1) == '"')
                        && !abbreviated(i - 1);
            default -> false;
        };
    }

    /**
     * Returns whether a line begins with this word, capitalized: the lines at the head of an article are not sentences.
     */
    public boolean opensLine(int i) {
        if (!isCapitalized(i)) {
            return false;
        }
        for (int k = i == 0 ? 0 : at(i - 1).end(); k < start(i); k++) {
            if (text.charAt(k) == '\n' || text.charAt(k) == '\r') {
                return true;
            }
        }
        return false;
    }

    private boolean abbreviated(int i) {
        return profile.lexicon().isAbbreviation(word(i)) || (word(i).length() == 1 && isCapitalized(i));
    }
}
