package dev.dateline.search.lucene.document;

import dev.dateline.article.ArticleStatus;
import dev.dateline.article.ArticleView;
import dev.dateline.article.DateView;
import dev.dateline.article.MentionView;
import dev.dateline.date.Edtf;
import dev.dateline.search.ArticleFilter;
import dev.dateline.search.DateFilter.DateField;
import dev.dateline.search.IndexChange;
import dev.dateline.search.SearchRequest.SortKey;
import dev.dateline.search.lucene.analysis.PerLanguageAnalyzer;
import dev.dateline.search.lucene.core.FacetOrdinals;
import dev.dateline.search.lucene.core.IndexFields;
import dev.dateline.search.lucene.core.KeywordNormalizer;
import dev.dateline.text.LanguageTag;
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

/** Creates Lucene documents from articles. */
public final class ArticleDocumentFactory {

    private static final int TITLE_WEIGHT = 3;
    private static final int MAX_TITLE_KEY_LENGTH = 200;
    private static final FieldType WORDS_FIELD_TYPE = wordsFieldType();
    private static final Map<DateField, SortKey> SORT_KEYS = Map.of(
            DateField.PUBLISHED, SortKey.PUBLISHED,
            DateField.REPUBLISHED, SortKey.REPUBLISHED,
            DateField.ABOUT, SortKey.ABOUT);

    private ArticleDocumentFactory() {}

    private static FieldType wordsFieldType() {
        FieldType type = new FieldType();
        type.setIndexOptions(IndexOptions.DOCS);
        type.setOmitNorms(true);
        type.freeze();
        return type;
    }

    /** Creates the document of an article from a change that is not a deletion. */
    public static Document create(IndexChange entry) {
        ArticleView article = entry.article();
        Document document = new Document();
        document.add(new StringField(IndexFields.ID, article.id(), Field.Store.NO));
        document.add(new SortedDocValuesField(IndexFields.ID, new BytesRef(article.id())));
        document.add(new BinaryDocValuesField(IndexFields.ARTICLE_JSON, new BytesRef(entry.json())));
        addUpdated(document, article.updatedAt().toEpochMilli());
        document.add(new SortedDocValuesField(IndexFields.TITLE, new BytesRef(titleKey(article.title()))));
        addText(document, article);
        addValues(document, article);
        addDates(document, article);
        if (article.status() == ArticleStatus.PUBLISHED) { // completions must not reveal drafts
            addCompletions(document, article);
        }
        return document;
    }

    private static void addCompletions(Document document, ArticleView article) {
        CompletionTerms.addTitle(document, article.id(), article.title());
        addCompletions(document, ArticleFilter.ValueField.AUTHOR, article.authors());
        addCompletions(document, ArticleFilter.ValueField.PERSON, article.people());
        addCompletions(document, ArticleFilter.ValueField.TOPIC, article.topics());
        addCompletions(document, ArticleFilter.ValueField.PLACE, article.places());
    }

    private static void addCompletions(Document document, ArticleFilter.ValueField field, List<String> values) {
        spellingsByKey(values).forEach((folded, spelling) -> CompletionTerms.add(document, field, folded, spelling));
    }

    private static void addUpdated(Document document, long millis) {
        document.add(new LongPoint(IndexFields.UPDATED, millis));
        document.add(new NumericDocValuesField(IndexFields.UPDATED, millis));
    }

    private static String titleKey(String title) {
        String key = KeywordNormalizer.normalize(title);
        return key.length() <= MAX_TITLE_KEY_LENGTH ? key : key.substring(0, MAX_TITLE_KEY_LENGTH);
    }

    /**
     * Adds all texts to one field, so that a word is scored once however many members contain it; words of the title
     * count three times.
     */
    private static void addText(Document document, ArticleView article) {
        String field = PerLanguageAnalyzer.fieldFor(article.language());
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
                    document.add(new Field(IndexFields.UNSTEMMED_WORDS, words, WORDS_FIELD_TYPE));
                });
        for (int i = 1; i < TITLE_WEIGHT; i++) {
            document.add(new TextField(field, article.title(), Field.Store.NO));
        }
    }

    private static void addValues(Document document, ArticleView article) {
        addValue(document, ArticleFilter.ValueField.AUTHOR, article.authors());
        addValue(document, ArticleFilter.ValueField.TOPIC, article.topics());
        addValue(document, ArticleFilter.ValueField.PERSON, article.people());
        addValue(document, ArticleFilter.ValueField.PLACE, article.places());
        addValue(
                document,
                ArticleFilter.ValueField.LANGUAGE,
                article.language() == null ? List.of() : LanguageTag.ranges(article.language()));
        article.metadata()
                .forEach((key, value) ->
                        addValue(document, new ArticleFilter.ValueField("metadata." + key), value.values()));
    }

    private static void addValue(Document document, ArticleFilter.ValueField field, List<String> values) {
        spellingsByKey(values).forEach((folded, spelling) -> {
            document.add(new StringField(field.name(), folded, Field.Store.NO));
            document.add(new SortedSetDocValuesField(
                    IndexFields.facet(field.name()), new BytesRef(FacetOrdinals.term(spelling))));
        });
    }

    /** Returns the first spelling by normalized value: values that differ only in case and accents count once. */
    private static Map<String, String> spellingsByKey(List<String> values) {
        Map<String, String> spellings = new LinkedHashMap<>();
        values.forEach(value -> spellings.putIfAbsent(KeywordNormalizer.normalize(value), value));
        return spellings;
    }

    private static void addDates(Document document, ArticleView article) {
        ArticleView.DatesView dates = article.dates();
        Map<String, Edtf> parsed = new HashMap<>(); // mentioned dates are often dates of the article too
        addDates(document, DateField.PUBLISHED, Stream.ofNullable(dates.published()), parsed);
        addDates(document, DateField.REPUBLISHED, Stream.ofNullable(dates.republished()), parsed);
        addDates(document, DateField.ABOUT, dates.about().stream(), parsed);
        addDates(document, DateField.MENTIONS, article.mentions().stream().map(MentionView::date), parsed);
    }

    private static void addDates(Document document, DateField role, Stream<DateView> dates, Map<String, Edtf> parsed) {
        List<DateView> views = dates.toList();
        List<Edtf> values = views.stream()
                .map(DateView::edtf)
                .distinct()
                .map(edtf -> parsed.computeIfAbsent(edtf, Edtf::parse))
                .toList();
        DateFieldEncoder.addFilterFields(document, role, values);
        CalendarFields.add(document, role, views, parsed);
        if (SORT_KEYS.containsKey(role)) {
            DateFieldEncoder.addSortFields(document, SORT_KEYS.get(role), values);
        }
    }
}
