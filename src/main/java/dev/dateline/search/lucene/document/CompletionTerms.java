package dev.dateline.search.lucene.document;

import dev.dateline.search.ArticleFilter.ValueField;
import dev.dateline.search.lucene.core.IndexFields;
import dev.dateline.search.lucene.core.KeywordNormalizer;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;

/**
 * Encodes values and titles as completion terms: a suffix of the text that starts at a word, followed by the value or
 * id that it completes to. Terms are sorted, so terms with the same prefix are adjacent.
 */
public final class CompletionTerms {

    public static final List<ValueField> COMPLETION_FIELDS =
            List.of(ValueField.AUTHOR, ValueField.PERSON, ValueField.TOPIC, ValueField.PLACE);
    private static final char VALUE_SEPARATOR = '\0';

    private CompletionTerms() {}

    /** Adds a value of a field; a document must not add the same value twice. */
    static void add(Document document, ValueField field, String folded, String spelling) {
        String target = (char) ('0' + COMPLETION_FIELDS.indexOf(field)) + spelling;
        WordSuffixes.suffixes(folded).forEach(suffix -> add(document, IndexFields.COMPLETION, suffix, target));
    }

    /** Adds a title. Its start and its later words are in different fields, so that they can be ranked differently. */
    static void addTitle(Document document, String id, String title) {
        List<String> suffixes = WordSuffixes.suffixes(KeywordNormalizer.normalize(title));
        for (int i = 0; i < suffixes.size(); i++) {
            add(
                    document,
                    i == 0 ? IndexFields.TITLE_COMPLETION : IndexFields.TITLE_WORD_COMPLETION,
                    suffixes.get(i),
                    id);
        }
    }

    private static void add(Document document, String name, String suffix, String target) {
        document.add(new StringField(name, suffix + VALUE_SEPARATOR + target, Store.NO));
    }

    /** Returns the prefix of the terms of a complete value; empty when it has no word. */
    public static Optional<String> firstWordPrefix(ValueField field, String folded) {
        return WordSuffixes.suffixes(folded).stream()
                .findFirst()
                .map(suffix -> suffix + VALUE_SEPARATOR + COMPLETION_FIELDS.indexOf(field));
    }

    /** Returns what a term completes to: an article's id, or the digit of a field followed by a value. */
    public static String decodeValue(String term) {
        return term.substring(term.indexOf(VALUE_SEPARATOR) + 1);
    }
}
