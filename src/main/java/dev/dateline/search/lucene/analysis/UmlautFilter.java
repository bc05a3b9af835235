package dev.dateline.search.lucene.analysis;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Also emits a word with an umlaut as it is written without one, at the same position: Schütze as schuetze, Møller as
 * moeller. Without the mark only, as schutze, is what accents are folded to anyway.
 */
final class UmlautFilter extends TokenFilter {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute position = addAttribute(PositionIncrementAttribute.class);
    private State written; // the token whose other writing comes next

    UmlautFilter(TokenStream input) {
        super(input);
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        written = null;
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (written != null) {
            restoreState(written);
            written = null;
            String text = term.toString();
            term.setEmpty();
            for (int i = 0; i < text.length(); i++) {
                term.append(expand(text.charAt(i)));
            }
            position.setPositionIncrement(0);
            return true;
        }
        if (!input.incrementToken()) {
            return false;
        }
        if (hasUmlaut()) {
            written = captureState();
        }
        return true;
    }

    private boolean hasUmlaut() {
        for (int i = 0; i < term.length(); i++) {
            if (term.charAt(i) >= '\u00e4' && expand(term.charAt(i)).length() > 1) {
                return true;
            }
        }
        return false;
    }

    private static String expand(char c) {
        return switch (c) {
            case '\u00e4' -> "ae";
            case '\u00f6', '\u00f8' -> "oe";
            case '\u00fc' -> "ue";
            case '\u00e5' -> "aa";
            default -> String.valueOf(c);
        };
    }
}
