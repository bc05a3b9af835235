package dev.dateline.search.lucene;

import dev.dateline.article.ArticleView;
import dev.dateline.article.DateView;
import dev.dateline.article.Status;
import dev.dateline.date.Edtf;
import dev.dateline.search.DateFilter.DateField;
import dev.dateline.search.Entry;
import dev.dateline.search.Filter;
import dev.dateline.search.Listing.Key;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    private static final int TITLE_KEY = 200;
    private static final FieldType AS_WRITTEN = asWritten();

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
        document.add(new StringField(Names.STATUS, article.status().word(), Field.Store.NO));
        addUpdated(document, article.updatedAt().toEpochMilli());
        document.add(new SortedDocValuesField(Names.TITLE, new BytesRef(titleKey(article.title()))));
        addText(document, article);
        addValues(document, article);
        addDates(document, article);
        if (article.status() == Status.PUBLISHED) {
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
                        Stream.of(article.title(), article.title(), article.title(), article.summary()),
                        article.authors().stream(),
                        article.people().stream(),
                        article.places().stream(),
                        article.topics().stream())
                .flatMap(words -> words)
                .filter(Objects::nonNull)
                .forEach(words -> {
                    document.add(new TextField(field, words, Field.Store.NO));
                    document.add(new Field(Names.WORDS, words, AS_WRITTEN));
                });
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
        List<Edtf> published = dates(Stream.ofNullable(article.dates().published()));
        List<Edtf> republished = dates(Stream.ofNullable(article.dates().republished()));
        List<Edtf> about = dates(article.dates().about().stream());
        DateFields.addFilters(document, DateField.PUBLISHED, published);
        DateFields.addFilters(document, DateField.REPUBLISHED, republished);
        DateFields.addFilters(document, DateField.ABOUT, about);
        DateFields.addFilters(
                document, DateField.MENTIONS, dates(article.mentions().stream().map(mention -> mention.date())));
        addCalendar(document, article);
        DateFields.addOrder(document, Key.PUBLISHED, published);
        DateFields.addOrder(document, Key.REPUBLISHED, republished);
        DateFields.addOrder(document, Key.ABOUT, about);
    }

    private static void addCalendar(Document document, ArticleView article) {
        CalendarFields.add(
                document,
                DateField.PUBLISHED,
                Stream.ofNullable(article.dates().published()).toList());
        CalendarFields.add(
                document,
                DateField.REPUBLISHED,
                Stream.ofNullable(article.dates().republished()).toList());
        CalendarFields.add(document, DateField.ABOUT, article.dates().about());
        CalendarFields.add(
                document,
                DateField.MENTIONS,
                article.mentions().stream().map(mention -> mention.date()).toList());
    }

    private static List<Edtf> dates(Stream<DateView> dates) {
        return dates.map(DateView::edtf).distinct().map(Edtf::parse).toList();
    }
}
