package dev.dateline.search.lucene;

import dev.dateline.article.ArticleView;
import dev.dateline.article.DateView;
import dev.dateline.article.MentionView;
import dev.dateline.article.Status;
import dev.dateline.date.Edtf;
import dev.dateline.search.DateFilter.DateField;
import dev.dateline.search.Entry;
import dev.dateline.search.Filter;
import dev.dateline.search.Listing.Key;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;

/** Articles as documents of the index. */
final class Documents {

    private static final int TITLE_COUNTS = 3;
    private static final int TITLE_KEY = 200;
    private static final FieldType AS_WRITTEN = asWritten();
    private static final Map<DateField, Key> ORDERS = Map.of(
            DateField.PUBLISHED, Key.PUBLISHED,
            DateField.REPUBLISHED, Key.REPUBLISHED,
            DateField.ABOUT, Key.ABOUT);

    private Documents() {}

    private static FieldType asWritten() {
        FieldType type = new FieldType();
        type.setIndexOptions(IndexOptions.DOCS);
        type.setOmitNorms(true);
        type.freeze();
        return type;
    }

    static Document of(Entry entry) {
        ArticleView article = entry.article();
        Document document = new Document();
        document.add(new StringField(Names.ID, article.id(), Field.Store.NO));
        document.add(new SortedDocValuesField(Names.ID, new BytesRef(article.id())));
        document.add(new BinaryDocValuesField(Names.CARD, new BytesRef(entry.card())));
        addUpdated(document, article.updatedAt().toEpochMilli());
        document.add(new SortedDocValuesField(Names.TITLE, new BytesRef(titleKey(article.title()))));
        addText(document, article);
        addValues(document, article);
        addDates(document, article);
        if (article.status() == Status.PUBLISHED) { // nobody is offered what is in drafts
            addCompletions(document, article);
        }
        return document;
    }

    private static void addCompletions(Document document, ArticleView article) {
        Typing.addTitle(document, article.id(), article.title());
        addCompletions(document, Filter.Field.AUTHOR, article.authors());
        addCompletions(document, Filter.Field.PERSON, article.people());
        addCompletions(document, Filter.Field.TOPIC, article.topics());
        addCompletions(document, Filter.Field.PLACE, article.places());
    }

    private static void addCompletions(Document document, Filter.Field field, List<String> values) {
        spellings(values).forEach((folded, spelling) -> Typing.add(document, field, folded, spelling));
    }

    private static void addUpdated(Document document, long millis) {
        document.add(new LongPoint(Names.UPDATED, millis));
        document.add(new NumericDocValuesField(Names.UPDATED, millis));
    }

    private static String titleKey(String title) {
        String key = Folding.fold(title);
        return key.length() <= TITLE_KEY ? key : key.substring(0, TITLE_KEY);
    }

    /**
     * All words are in one field, so that a word counts once however many members have it; those of the title count
     * three times.
     */
    private static void addText(Document document, ArticleView article) {
        String field = Languages.field(article.language());
        Stream.of(
                        Stream.of(article.title()),
                        Stream.ofNullable(article.summary()),
                        article.authors().stream(),
                        article.people().stream(),
                        article.places().stream(),
                        article.topics().stream())
                .flatMap(words -> words)
                .forEach(words -> {
                    document.add(new TextField(field, words, Field.Store.NO));
                    document.add(new Field(Names.WORDS, words, AS_WRITTEN));
                });
        for (int more = 1; more < TITLE_COUNTS; more++) {
            document.add(new TextField(field, article.title(), Field.Store.NO));
        }
    }

    private static void addValues(Document document, ArticleView article) {
        add(document, Filter.Field.AUTHOR, article.authors());
        add(document, Filter.Field.TOPIC, article.topics());
        add(document, Filter.Field.PERSON, article.people());
        add(document, Filter.Field.PLACE, article.places());
        add(document, Filter.Field.LANGUAGE, article.language() == null ? List.of() : List.of(article.language()));
        article.metadata().forEach((key, value) -> add(document, new Filter.Field("metadata." + key), value.values()));
    }

    private static void add(Document document, Filter.Field field, List<String> values) {
        spellings(values).forEach((folded, spelling) -> {
            document.add(new StringField(field.name(), folded, Field.Store.NO));
            document.add(new SortedSetDocValuesField(Names.facet(field.name()), new BytesRef(Values.term(spelling))));
        });
    }

    /** Values that are the same but for case and accents count once. */
    private static Map<String, String> spellings(List<String> values) {
        Map<String, String> spellings = new LinkedHashMap<>();
        values.forEach(value -> spellings.putIfAbsent(Folding.fold(value), value));
        return spellings;
    }

    private static void addDates(Document document, ArticleView article) {
        ArticleView.DatesView dates = article.dates();
        Map<String, Edtf> read = new HashMap<>(); // what is mentioned is often a date of the article too
        addDates(document, DateField.PUBLISHED, Stream.ofNullable(dates.published()), read);
        addDates(document, DateField.REPUBLISHED, Stream.ofNullable(dates.republished()), read);
        addDates(document, DateField.ABOUT, dates.about().stream(), read);
        addDates(document, DateField.MENTIONS, article.mentions().stream().map(MentionView::date), read);
    }

    private static void addDates(Document document, DateField role, Stream<DateView> dates, Map<String, Edtf> read) {
        List<DateView> views = dates.toList();
        List<Edtf> values = views.stream()
                .map(DateView::edtf)
                .distinct()
                .map(edtf -> read.computeIfAbsent(edtf, Edtf::parse))
                .toList();
        DateFields.addFilters(document, role, values);
        CalendarFields.add(document, role, views, read);
        if (ORDERS.containsKey(role)) {
            DateFields.addOrder(document, ORDERS.get(role), values);
        }
    }
}
