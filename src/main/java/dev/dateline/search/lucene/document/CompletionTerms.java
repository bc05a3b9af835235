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
 * What can be typed to find values and titles, as terms: the text from one of its words on, and behind it what is
 * found. Terms are sorted, so those that begin alike are side by side.
 */
public final class CompletionTerms {

    public static final List<ValueField> COMPLETION_FIELDS =
            List.of(ValueField.AUTHOR, ValueField.PERSON, ValueField.TOPIC, ValueField.PLACE);
    private static final char VALUE_SEPARATOR = '\0';

    private CompletionTerms() {}

    /** Adds a value of a field, which a document has only once. */
    static void add(Document document, ValueField field, String folded, String spelling) {
        String found = (char) ('0' + COMPLETION_FIELDS.indexOf(field)) + spelling;
        WordSuffixes.suffixes(folded).forEach(beginning -> add(document, IndexFields.COMPLETION, beginning, found));
    }

    /** Adds a title; it can be told whether it begins so itself or only one of its other words. */
    static void addTitle(Document document, String id, String title) {
        List<String> beginnings = WordSuffixes.suffixes(KeywordNormalizer.normalize(title));
        for (int i = 0; i < beginnings.size(); i++) {
            add(
                    document,
                    i == 0 ? IndexFields.TITLE_COMPLETION : IndexFields.TITLE_WORD_COMPLETION,
                    beginnings.get(i),
                    id);
        }
    }

    private static void add(Document document, String name, String beginning, String found) {
        document.add(new StringField(name, beginning + VALUE_SEPARATOR + found, Store.NO));
    }

    /** How the terms of a value begin that is typed from its first word on; empty when it has no word. */
    public static Optional<String> firstWordPrefix(ValueField field, String folded) {
        return WordSuffixes.suffixes(folded).stream()
                .findFirst()
                .map(beginning -> beginning + VALUE_SEPARATOR + COMPLETION_FIELDS.indexOf(field));
    }

    /** What a term stands for: an id, or the number of a field and a value. */
    public static String decodeValue(String term) {
        return term.substring(term.indexOf(VALUE_SEPARATOR) + 1);
    }
}
