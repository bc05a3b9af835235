package dev.dateline.date.text.token;

import dev.dateline.date.text.token.Token.Kind;

/** The tokens of a text by their number. Beyond both ends there are breaks, so readers need not ask for the length. */
public final class Tokens {

    private final String text;
    private final TextProfile profile;
    private final Token[] all;

    public Tokens(String text) {
        this(text, TextProfile.PROSE);
    }

    public Tokens(String text, TextProfile profile) {
        this.text = text;
        this.profile = profile;
        this.all = new Tokenizer(text).cut();
    }

    public int size() {
        return all.length;
    }

    /** What this kind of text allows. */
    public TextProfile profile() {
        return profile;
    }

    /** The words of the language that it is written in. */
    public Lexicon lexicon() {
        return profile.lexicon();
    }

    private Token at(int i) {
        if (i < 0) {
            return new Token(Kind.BREAK, 0, 0, "", 0);
        }
        return i < all.length ? all[i] : new Token(Kind.BREAK, text.length(), text.length(), "", 0);
    }

    public int start(int i) {
        return at(i).start();
    }

    public int end(int i) {
        return at(i).end();
    }

    /** The word in lower case, empty for anything else. */
    public String word(int i) {
        return at(i).word();
    }

    public boolean is(int i, String word) {
        return at(i).word().equals(word);
    }

    public boolean is(int i, char sign) {
        Token token = at(i);
        return token.kind() == Kind.SIGN && token.value() == sign;
    }

    /** The plain character of a sign, 0 for anything else. */
    public char sign(int i) {
        Token token = at(i);
        return token.kind() == Kind.SIGN ? (char) token.value() : 0;
    }

    public boolean isWord(int i) {
        return at(i).kind() == Kind.WORD;
    }

    public boolean isNumber(int i) {
        return at(i).kind() == Kind.NUMBER;
    }

    public boolean isBreak(int i) {
        return at(i).kind() == Kind.BREAK;
    }

    /** The number, -1 for anything else and beyond four digits. */
    public int number(int i) {
        Token token = at(i);
        return token.kind() == Kind.NUMBER ? token.value() : -1;
    }

    /** How many digits a number is written with, 0 for anything else. */
    public int digits(int i) {
        Token token = at(i);
        return token.kind() == Kind.NUMBER ? token.end() - token.start() : 0;
    }

    /** Whether no space stands before it. */
    public boolean glued(int i) {
        return i > 0 && i < all.length && all[i - 1].end() == all[i].start();
    }

    /** Whether letters or digits stand right before these: "86" and "bce" of "f6fa86bce43d". */
    public boolean isMidWord(int i) {
        boolean both = (isWord(i) || isNumber(i)) && (isWord(i - 1) || isNumber(i - 1));
        return both && glued(i);
    }

    public boolean capital(int i) {
        Token token = at(i);
        return token.kind() == Kind.WORD && Character.isUpperCase(text.charAt(token.start()));
    }

    /** Whether a month may be written so: in a capital, or in any letters where nothing else is meant. */
    public boolean canNameMonth(int i) {
        return profile.smallMonths() || capital(i);
    }

    public boolean allCapitals(int i) {
        Token token = at(i);
        return token.kind() == Kind.WORD
                && text.substring(token.start(), token.end()).chars().allMatch(Character::isUpperCase);
    }

    /** The text as written, from one place to another. */
    public String written(int from, int to) {
        return text.substring(from, Math.min(to, text.length()));
    }

    /** Whether a sentence ends with this token. */
    public boolean endsSentence(int i) {
        if (isBreak(i) || isBreak(i + 1)) {
            return true;
        }
        return switch (sign(i)) {
            case '!', '?' -> !glued(i + 1) && !Character.isLowerCase(text.charAt(start(i + 1)));
            case '.' ->
                !glued(i + 1) && (capital(i + 1) || isNumber(i + 1) || sign(i + 1) == '"') && !abbreviated(i - 1);
            default -> false;
        };
    }

    /** Whether a line begins with this word, in a capital: the lines at the head of an article are no sentences. */
    public boolean opensLine(int i) {
        return capital(i)
                && text.substring(i == 0 ? 0 : at(i - 1).end(), start(i))
                        .chars()
                        .anyMatch(c -> c == '\n' || c == '\r');
    }

    private boolean abbreviated(int i) {
        return profile.lexicon().isAbbreviation(word(i)) || (word(i).length() == 1 && capital(i));
    }
}
