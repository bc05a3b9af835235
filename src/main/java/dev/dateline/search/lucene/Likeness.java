package dev.dateline.search.lucene;

import dev.dateline.article.ArticleView;
import dev.dateline.article.DateView;
import dev.dateline.date.DateMatch;
import dev.dateline.date.Edtf;
import dev.dateline.search.DateFilter;
import dev.dateline.search.DateFilter.DateField;
import dev.dateline.search.DateFilter.Undated;
import dev.dateline.search.Filter.Field;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * What makes other articles like one.
 *
 * @param names its values of the fields that count
 * @param periods what it is about, where that is some years at most
 * @param words the words that tell it from others
 */
record Likeness(Map<Field, List<String>> names, List<DateView> periods, TellingWords words) {

    private static final Map<Field, Float> WEIGHTS =
            Map.of(Field.AUTHOR, 0.7f, Field.PERSON, 1f, Field.TOPIC, 1f, Field.PLACE, 0.7f);
    private static final float PERIOD = 1.5f;
    private static final int MOST_PERIODS = 10;
    private static final long LONGEST = 11 * 366; // days; what lasted longer says little

    static Likeness of(ArticleView article, RevisionSearcher searcher, Languages languages) throws IOException {
        Map<Field, List<String>> names = Map.of(
                Field.AUTHOR, article.authors(),
                Field.PERSON, article.people(),
                Field.TOPIC, article.topics(),
                Field.PLACE, article.places());
        List<DateView> periods = article.dates().about().stream()
                .filter(date -> isShort(Edtf.parse(date.edtf())))
                .limit(MOST_PERIODS)
                .toList();
        return new Likeness(names, periods, TellingWords.of(article, searcher, languages));
    }

    private static boolean isShort(Edtf date) {
        return !date.days().isEmpty()
                && date.open().isEmpty()
                && date.unknown().isEmpty()
                && date.days().last() - date.days().first() <= LONGEST;
    }

    /** Articles that share any of it, the article itself among them; empty when there is nothing to share. */
    Optional<Query> query() {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        names.forEach((field, values) -> values.forEach(value -> {
            Query same = new TermQuery(new Term(field.name(), Folding.fold(value)));
            any.add(new BoostQuery(same, WEIGHTS.get(field)), Occur.SHOULD);
        }));
        periods.forEach(
                date -> any.add(new BoostQuery(new ConstantScoreQuery(overlapping(date)), PERIOD), Occur.SHOULD));
        words.terms().forEach(term -> any.add(new TermQuery(term), Occur.SHOULD));
        BooleanQuery query = any.build();
        return query.clauses().isEmpty() ? Optional.empty() : Optional.of(query);
    }

    private static Query overlapping(DateView date) {
        return DateQueries.of(new DateFilter(
                Set.of(DateField.ABOUT),
                List.of(Edtf.parse(date.edtf())),
                DateMatch.OVERLAPS,
                Optional.empty(),
                Undated.EXCLUDE));
    }
}
