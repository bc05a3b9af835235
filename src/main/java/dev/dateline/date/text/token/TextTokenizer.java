package dev.dateline.date.text.token;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Splits a text into words, numbers and signs in one pass. White space is dropped, except that an empty line becomes a
 * token.
 */
public final class TextTokenizer {

    private static final String SIGNS_MEANT = "-----''''\"\"()/";
    private static final String SIGNS_WRITTEN =
            "\u2010\u2011\u2012\u2013\u2014\u2019\u2018\u02bc\u00b4\u201c\u201d[]\u2044";

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    public TextTokenizer(String text) {
        this.text = text;
    }

    /** Returns the tokens of the text. */
    public Token[] cut() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (isSpace(c)) {
                space();
            } else if (isDigit(c)) {
                number();
            } else if (isAddress()) {
                address();
            } else if (Character.isLetter(c)) {
                word();
            } else {
                add(Token.Kind.SIGN, at + 1, "", plain(c));
            }
        }
        return tokens.toArray(Token[]::new);
    }

    private void space() {
        int from = at;
        int lines = 0;
        while (at < text.length() && isSpace(text.charAt(at))) {
            lines += text.charAt(at++) == '\n' ? 1 : 0;
        }
        if (lines > 1) {
            tokens.add(new Token(Token.Kind.BREAK, from, at, "", 0));
        }
    }

    private void number() {
        int end = at;
        int value = 0;
        while (end < text.length() && isDigit(text.charAt(end))) {
            value = end - at < 4 ? value * 10 + text.charAt(end) - '0' : -1;
            end++;
        }
        add(Token.Kind.NUMBER, end, "", value);
    }

    private void word() {
        int end = at;
        while (end < text.length()
                && (Character.isLetter(text.charAt(end))
                        || Character.getType(text.charAt(end)) == Character.NON_SPACING_MARK)) {
            end++;
        }
        add(Token.Kind.WORD, end, text.substring(at, end).toLowerCase(Locale.ROOT), 0);
    }

    private boolean isAddress() {
        return text.startsWith("http://", at) || text.startsWith("https://", at) || text.startsWith("www.", at);
    }

    private void address() {
        int end = at;
        while (end < text.length() && !isSpace(text.charAt(end))) {
            end++;
        }
        add(Token.Kind.SIGN, end, "", 'w');
    }

    private void add(Token.Kind kind, int end, String word, int value) {
        tokens.add(new Token(kind, at, end, word, value));
        at = end;
    }

    private static char plain(char c) {
        int known = SIGNS_WRITTEN.indexOf(c);
        return known < 0 ? c : SIGNS_MEANT.charAt(known);
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || c == '\u00a0' || c == '\u202f' || c == '\u2007';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
