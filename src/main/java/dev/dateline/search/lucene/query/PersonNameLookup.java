package dev.dateline.search.lucene.query;

import dev.dateline.search.ArticleFilter.ValueField;
import dev.dateline.search.ParsedQuery;
import dev.dateline.search.lucene.core.IndexFields;
import dev.dateline.search.lucene.core.KeywordNormalizer;
import dev.dateline.search.lucene.document.CompletionTerms;
import dev.dateline.search.lucene.document.PersonName;
import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/** Finds the authors and people whose names a query may mean. */
final class PersonNameLookup {

    private static final int MIN_WORDS = 2;
    private static final int MAX_WORDS = 5;
    private static final int MAX_SCANNED_TERMS = 1_000; // per word and segment
    private static final int MAX_PEOPLE = 20;

    private final IndexReader reader;

    PersonNameLookup(IndexReader reader) {
        this.reader = reader;
    }

    /**
     * A person.
     *
     * @param normalized the value as it is indexed
     * @param articles the number of articles that have it; an article that has it in two fields may count twice
     * @param isExact whether it has all words of the query as typed
     */
    record Person(String normalized, int articles, boolean isExact) {}

    /** Returns the people, those of most articles first; empty if the query is more than a name. */
    List<Person> find(ParsedQuery parsed) throws IOException {
        if (!isPlainWords(parsed)) {
            return List.of();
        }
        PersonName typed = PersonName.of(parsed.clauses().stream()
                .map(clause -> clause.alternatives().get(0).text())
                .collect(Collectors.joining(" ")));
        if (typed.words().size() < MIN_WORDS || typed.words().size() > MAX_WORDS) {
            return List.of();
        }
        Map<String, Person> people = new HashMap<>();
        for (String surname : typed.words()) {
            if (surname.length() > 1 && !surname.chars().anyMatch(Character::isDigit)) {
                merge(people, named(surname, typed));
            }
        }
        return people.values().stream()
                .sorted(Comparator.comparingInt(Person::articles).reversed().thenComparing(Person::normalized))
                .limit(MAX_PEOPLE)
                .toList();
    }

    private static boolean isPlainWords(ParsedQuery parsed) {
        return parsed.clauses().size() >= MIN_WORDS
                && parsed.clauses().size() <= MAX_WORDS
                && parsed.exclusions().isEmpty()
                && parsed.clauses().stream()
                        .map(ParsedQuery.Clause::alternatives)
                        .allMatch(words -> words.size() == 1
                                && !words.get(0).isPhrase()
                                && !words.get(0).isPrefix());
    }

    private static void merge(Map<String, Person> people, Collection<Person> others) {
        others.forEach(person -> people.putIfAbsent(person.normalized(), person));
    }

    /** Returns the people one of whose words is this surname. */
    private Collection<Person> named(String surname, PersonName typed) throws IOException {
        Map<String, Person> people = new HashMap<>();
        for (LeafReaderContext segment : reader.leaves()) {
            Terms terms = segment.reader().terms(IndexFields.COMPLETION);
            if (terms != null) {
                collect(terms.iterator(), new BytesRef(surname), typed, people);
            }
        }
        return people.values();
    }

    /** Reads the terms that begin with the whole surname: these precede all that begin with a longer word. */
    private static void collect(TermsEnum terms, BytesRef surname, PersonName typed, Map<String, Person> people)
            throws IOException {
        boolean more = terms.seekCeil(surname) != TermsEnum.SeekStatus.END;
        for (int i = 0; more && i < MAX_SCANNED_TERMS && isWholeWord(terms.term(), surname); i++) {
            String value = CompletionTerms.decodeValue(terms.term().utf8ToString());
            ValueField field = CompletionTerms.COMPLETION_FIELDS.get(value.charAt(0) - '0');
            if (field.equals(ValueField.AUTHOR) || field.equals(ValueField.PERSON)) {
                PersonName name = PersonName.of(value.substring(1));
                boolean isExact = typed.isContainedIn(name);
                if (isExact || typed.mayBe(name)) {
                    people.merge(
                            KeywordNormalizer.normalize(value.substring(1)),
                            new Person(KeywordNormalizer.normalize(value.substring(1)), terms.docFreq(), isExact),
                            (one, other) ->
                                    new Person(one.normalized(), one.articles() + other.articles(), one.isExact()));
                }
            }
            more = terms.next() != null;
        }
    }

    private static boolean isWholeWord(BytesRef term, BytesRef word) {
        return StringHelper.startsWith(term, word)
                && term.length > word.length
                && term.bytes[term.offset + word.length] <= ' ';
    }
}
