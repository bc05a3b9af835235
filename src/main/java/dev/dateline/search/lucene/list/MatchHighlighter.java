package dev.dateline.search.lucene.list;

import dev.dateline.search.Highlights.TextSpan;
import dev.dateline.search.ParsedQuery;
import dev.dateline.search.lucene.analysis.AnalyzedText;
import dev.dateline.search.lucene.core.IndexFields;
import dev.dateline.search.lucene.core.KeywordNormalizer;
import dev.dateline.search.lucene.query.LastWordPrefix;
import dev.dateline.search.lucene.query.QueryClauses;
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

/** Finds the spans of a text that match a query: words in any inflected form, phrases only as a whole. */
final class MatchHighlighter {

    private final String field;
    private final Analyzer analyzer;
    private final CharArraySet wantedTerms = new CharArraySet(8, false);
    private final List<AnalyzedText> phrases = new ArrayList<>();
    private final Optional<String> prefix;
    private final Optional<StemPrefilter> prefilter;

    MatchHighlighter(ParsedQuery parsed, String field, Analyzer analyzer) {
        this.field = field;
        this.analyzer = analyzer;
        List<QueryClauses.Clause> clauses = QueryClauses.of(parsed, field, analyzer);
        boolean hasContent = clauses.stream().anyMatch(clause -> !clause.isFiller());
        clauses.stream()
                .filter(clause -> !clause.isFiller() || !hasContent)
                .flatMap(clause -> clause.alternatives().stream())
                .forEach(this::add);
        prefix = parsed.typedPrefix().flatMap(word -> LastWordPrefix.prefixOf(word.text(), analyzer));
        boolean canPrefilter = phrases.isEmpty()
                && prefix.isEmpty()
                && field.equals(IndexFields.TEXT) // the English field
                && wantedTerms.stream().noneMatch(term -> AnalyzedText.dependsOnContext(new String((char[]) term)));
        prefilter = canPrefilter ? Optional.of(StemPrefilter.create(wantedTerms)) : Optional.empty();
    }

    private void add(QueryClauses.Alternative some) {
        AnalyzedText terms = some.terms();
        if (terms.parts().size() > 1 && (some.isPhrase() || terms.isTogether(false))) {
            phrases.add(terms);
            if (terms.isTogether(true)) {
                wantedTerms.addAll(terms.wholes());
            }
        } else if (terms.isSign()) {
            wantedTerms.addAll(terms.wholes());
        } else {
            terms.parts().forEach(part -> wantedTerms.add(part.text()));
            wantedTerms.addAll(terms.wholes());
        }
    }

    /** A token of the text. */
    private record MatchToken(String term, TextSpan span, int position) {}

    /** Returns the matching spans, in ascending order and disjoint. */
    List<TextSpan> findSpans(String text) {
        List<MatchToken> tokens = tokenize(text);
        List<TextSpan> spans = new ArrayList<>();
        tokens.stream()
                .filter(token -> wantedTerms.contains(token.term()) || isPrefix(text, token.span()))
                .map(MatchToken::span)
                .forEach(spans::add);
        if (!phrases.isEmpty()) {
            Map<Integer, List<MatchToken>> byPosition = new HashMap<>();
            tokens.forEach(token -> byPosition
                    .computeIfAbsent(token.position(), at -> new ArrayList<>())
                    .add(token));
            phrases.forEach(
                    phrase -> tokens.forEach(token -> addPhraseMatches(spans, phrase, token.position(), byPosition)));
        }
        return merge(spans);
    }

    /** Returns whether a word of the text begins like the word that is still being typed. */
    private boolean isPrefix(String text, TextSpan span) {
        return prefix.isPresent()
                && KeywordNormalizer.normalize(text.substring(span.start(), span.end()))
                        .startsWith(prefix.get());
    }

    private static void addPhraseMatches(
            List<TextSpan> spans, AnalyzedText phrase, int position, Map<Integer, List<MatchToken>> tokens) {
        List<TextSpan> found = new ArrayList<>();
        int before = phrase.parts().get(0).position();
        for (AnalyzedText.PositionedTerm part : phrase.parts()) {
            for (MatchToken token : tokens.getOrDefault(position + part.position() - before, List.of())) {
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

    private static List<TextSpan> merge(List<TextSpan> spans) {
        List<TextSpan> merged = new ArrayList<>();
        spans.sort(Comparator.comparingInt(TextSpan::start));
        for (TextSpan span : spans) {
            int last = merged.size() - 1;
            if (last >= 0 && span.start() < merged.get(last).end()) {
                merged.set(
                        last,
                        new TextSpan(
                                merged.get(last).start(),
                                Math.max(merged.get(last).end(), span.end())));
            } else {
                merged.add(span);
            }
        }
        return merged;
    }

    /** Returns the tokens that may be highlighted; phrases need all tokens, because they depend on neighbours. */
    private List<MatchToken> tokenize(String text) {
        if (prefilter.isEmpty()) {
            return tokenize(text, TextSpan::new);
        }
        StemPrefilter.FilteredText rest = prefilter.get().filter(text);
        String left = rest.text();
        return left.isEmpty() ? List.of() : tokenize(left, rest::originalSpan);
    }

    /** Maps offsets in filtered text to a span of the original. */
    private interface SpanMapper {
        TextSpan toSpan(int start, int end);
    }

    private List<MatchToken> tokenize(String text, SpanMapper mapper) {
        List<MatchToken> tokens = new ArrayList<>();
        boolean needsAll = !phrases.isEmpty() || prefix.isPresent();
        try (TokenStream stream = analyzer.tokenStream(field, text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
            PositionIncrementAttribute step = stream.addAttribute(PositionIncrementAttribute.class);
            stream.reset();
            int position = -1;
            while (stream.incrementToken()) {
                position += step.getPositionIncrement();
                if (needsAll || wantedTerms.contains(term.buffer(), 0, term.length())) {
                    TextSpan span = mapper.toSpan(offset.startOffset(), offset.endOffset());
                    tokens.add(new MatchToken(term.toString(), span, position));
                }
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot analyze a string", e);
        }
        return tokens;
    }
}
