package dev.dateline.search.lucene;

import dev.dateline.search.Filter.Field;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;

/**
 * What can be typed to find values and titles, as terms: the text from one of its words on, and behind it what is
 * found. Terms are sorted, so those that begin alike are side by side.
 */
final class Typing {

    static final List<Field> FIELDS = List.of(Field.AUTHOR, Field.PERSON, Field.TOPIC, Field.PLACE);
    private static final char BEFORE_FOUND = '\0';

    private Typing() {}

    /** Adds a value of a field, which a document has only once. */
    static void add(Document document, Field field, String folded, String spelling) {
        String found = (char) ('0' + FIELDS.indexOf(field)) + spelling;
        Beginnings.of(folded).forEach(beginning -> add(document, Names.TYPED, beginning, found));
    }

    /** Adds a title; it can be told whether it begins so itself or only one of its other words. */
    static void addTitle(Document document, String id, String title) {
        List<String> beginnings = Beginnings.of(Folding.fold(title));
        for (int i = 0; i < beginnings.size(); i++) {
            add(document, i == 0 ? Names.TYPED_TITLE : Names.TYPED_IN_TITLE, beginnings.get(i), id);
        }
    }

    private static void add(Document document, String name, String beginning, String found) {
        document.add(new StringField(name, beginning + BEFORE_FOUND + found, Store.NO));
    }

    /** How the terms of a value begin that is typed from its first word on; empty when it has no word. */
    static Optional<String> whole(Field field, String folded) {
        return Beginnings.of(folded).stream()
                .findFirst()
                .map(beginning -> beginning + BEFORE_FOUND + FIELDS.indexOf(field));
    }

    /** What a term stands for: an id, or the number of a field and a value. */
    static String found(String term) {
        return term.substring(term.indexOf(BEFORE_FOUND) + 1);
    }
}
