package dev.dateline.search.lucene;

import dev.dateline.search.Highlights.Span;
import dev.dateline.search.Sought;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Finds where, in a text of a language, the words are that were looked for: in any form, and phrases only as a whole.
 */
final class Marker {

    private final String field;
    private final Analyzer analyzer;
    private final CharArraySet words = new CharArraySet(8, false);
    private final List<Terms> phrases = new ArrayList<>();
    private final Optional<Skimming> skimming;

    Marker(Sought sought, String field, Analyzer analyzer) {
        this.field = field;
        this.analyzer = analyzer;
        for (int i = 0; i < sought.units().size(); i++) {
            LanguageQuery.meant(sought.units().get(i), i == 0, field).forEach(this::add);
        }
        if (words.isEmpty() && phrases.isEmpty()) {
            sought.units().forEach(unit -> unit.any().forEach(this::add));
        }
        boolean canSkim = phrases.isEmpty() && field.equals(Names.TEXT); // which is in English
        skimming = canSkim ? Optional.of(Skimming.of(words)) : Optional.empty();
    }

    private void add(Sought.Words some) {
        Terms terms = Terms.of(some.text(), field, analyzer);
        if (some.isPhrase() && terms.parts().size() > 1) {
            phrases.add(terms);
        } else {
            terms.parts().forEach(part -> words.add(part.text()));
            words.addAll(terms.wholes());
        }
    }

    /** A word of the text. */
    private record Token(String term, Span span, int position) {}

    /** The spans, in order and apart. */
    List<Span> spans(String text) {
        List<Token> tokens = tokens(text);
        List<Span> spans = new ArrayList<>();
        tokens.stream()
                .filter(token -> words.contains(token.term()))
                .map(Token::span)
                .forEach(spans::add);
        if (!phrases.isEmpty()) {
            Map<Integer, List<Token>> byPosition = new HashMap<>();
            tokens.forEach(token -> byPosition
                    .computeIfAbsent(token.position(), at -> new ArrayList<>())
                    .add(token));
            phrases.forEach(phrase -> tokens.forEach(token -> addPhrase(spans, phrase, token.position(), byPosition)));
        }
        return apart(spans);
    }

    private static void addPhrase(List<Span> spans, Terms phrase, int position, Map<Integer, List<Token>> tokens) {
        List<Span> found = new ArrayList<>();
        int before = phrase.parts().get(0).position();
        for (Terms.Part part : phrase.parts()) {
            for (Token token : tokens.getOrDefault(position + part.position() - before, List.of())) {
                if (token.term().equals(part.text())) {
                    found.add(token.span());
                    break;
                }
            }
            if (found.isEmpty()) {
                return;
            }
        }
        if (found.size() == phrase.parts().size()) {
            spans.addAll(found);
        }
    }

    private static List<Span> apart(List<Span> spans) {
        List<Span> apart = new ArrayList<>();
        spans.sort(Comparator.comparingInt(Span::start));
        for (Span span : spans) {
            int last = apart.size() - 1;
            if (last >= 0 && span.start() < apart.get(last).end()) {
                apart.set(
                        last,
                        new Span(
                                apart.get(last).start(),
                                Math.max(apart.get(last).end(), span.end())));
            } else {
                apart.add(span);
            }
        }
        return apart;
    }

    /** All that may be marked: only phrases need to know what stands beside. */
    private List<Token> tokens(String text) {
        if (skimming.isEmpty()) {
            return tokens(text, Span::new);
        }
        Skimming.Rest rest = skimming.get().rest(text);
        String left = rest.text();
        return left.isEmpty() ? List.of() : tokens(left, rest::inWhole);
    }

    /** Where something is that was read from one place to another. */
    private interface Places {
        Span of(int start, int end);
    }

    private List<Token> tokens(String text, Places places) {
        List<Token> tokens = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream(field, text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
            PositionIncrementAttribute step = stream.addAttribute(PositionIncrementAttribute.class);
            stream.reset();
            int position = -1;
            while (stream.incrementToken()) {
                position += step.getPositionIncrement();
                if (!phrases.isEmpty() || words.contains(term.buffer(), 0, term.length())) {
                    Span span = places.of(offset.startOffset(), offset.endOffset());
                    tokens.add(new Token(term.toString(), span, position));
                }
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException("a string cannot be read", e);
        }
        return tokens;
    }
}
