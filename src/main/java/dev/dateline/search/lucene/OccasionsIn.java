package dev.dateline.search.lucene;

import dev.dateline.date.Recurrence;
import dev.dateline.search.DateFilter.DateField;
import dev.dateline.search.Hits;
import dev.dateline.search.OccasionQuery;
import dev.dateline.search.OccasionQuery.Style;
import dev.dateline.search.Occasions;
import dev.dateline.search.Occasions.Dated;
import dev.dateline.search.Occasions.Occasion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;

/** Finds what comes round again on some days or in some months. */
final class OccasionsIn {

    private final TextQueries texts;

    OccasionsIn(Languages languages) {
        this.texts = new TextQueries(languages);
    }

    Occasions occasions(RevisionSearcher searcher, OccasionQuery query) throws IOException {
        BooleanQuery.Builder both = new BooleanQuery.Builder();
        both.add(FilterQuery.of(searcher, query.filter(), texts), Occur.FILTER);
        both.add(anyOf(query), Occur.FILTER);
        List<Occasion> found = new ArrayList<>();
        new Matches(searcher, both.build()).visit(segment -> {
            Cards cards = new Cards(segment, query);
            return document -> cards.add(document, found);
        });
        return new Occasions(found, searcher.revision());
    }

    private static Query anyOf(OccasionQuery query) {
        List<BytesRef> terms = new ArrayList<>();
        for (Style style : query.styles()) {
            query.days().forEach(day -> terms.add(new BytesRef(CalendarFields.term(style, day))));
            query.months().forEach(month -> terms.add(new BytesRef(CalendarFields.term(style, month))));
        }
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        query.roles().forEach(role -> any.add(new TermInSetQuery(Names.occasions(role), terms), Occur.SHOULD));
        return any.build();
    }

    /** The articles of a segment of the index. */
    private static final class Cards {

        private final OccasionQuery query;
        private final List<BinaryDocValues> dates = new ArrayList<>();
        private final BinaryDocValues cards;
        private final SortedDocValues ids;

        Cards(LeafReader segment, OccasionQuery query) throws IOException {
            this.query = query;
            for (DateField role : query.roles()) {
                dates.add(DocValues.getBinary(segment, Names.occasions(role)));
            }
            this.cards = DocValues.getBinary(segment, Names.CARD);
            this.ids = DocValues.getSorted(segment, Names.ID);
        }

        /** A card is read only when a date is of a wanted year. */
        void add(int document, List<Occasion> found) throws IOException {
            List<Dated> matching = new ArrayList<>();
            for (int i = 0; i < dates.size(); i++) {
                if (dates.get(i).advanceExact(document)) {
                    CalendarFields.read(query.roles().get(i), dates.get(i).binaryValue()).stream()
                            .filter(this::isWanted)
                            .forEach(matching::add);
                }
            }
            if (!matching.isEmpty()) {
                Hits.Hit hit = hit(document);
                matching.forEach(date -> found.add(new Occasion(hit, date)));
            }
        }

        private boolean isWanted(Dated date) {
            Recurrence recurrence = date.recurrence();
            boolean isDay = recurrence
                    .day()
                    .map(query.days()::contains)
                    .orElseGet(() -> query.months().contains(recurrence.month()));
            boolean isYear = query.years()
                    .map(years -> recurrence.year().filter(years::contains).isPresent())
                    .orElse(true);
            return isDay && isYear && query.styles().contains(date.style());
        }

        private Hits.Hit hit(int document) throws IOException {
            cards.advanceExact(document);
            ids.advanceExact(document);
            byte[] card = BytesRef.deepCopyOf(cards.binaryValue()).bytes;
            return new Hits.Hit(ids.lookupOrd(ids.ordValue()).utf8ToString(), card, null, null, null);
        }
    }
}
