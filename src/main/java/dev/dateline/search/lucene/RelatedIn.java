package dev.dateline.search.lucene;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dateline.article.ArticleView;
import dev.dateline.article.DateView;
import dev.dateline.date.DateMatch;
import dev.dateline.date.Edtf;
import dev.dateline.search.Filter.Field;
import dev.dateline.search.Related;
import dev.dateline.search.Related.Reason;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;

/** Finds articles that share names, a period or telling words with one, and says which. */
final class RelatedIn {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int WORDS_TOLD = 3;
    private static final Map<Field, String> MEMBERS =
            Map.of(Field.AUTHOR, "authors", Field.PERSON, "people", Field.TOPIC, "topics", Field.PLACE, "places");
    private static final List<Field> ORDER = List.of(Field.TOPIC, Field.PERSON, Field.AUTHOR, Field.PLACE);

    private final Languages languages;

    RelatedIn(Languages languages) {
        this.languages = languages;
    }

    Related to(RevisionSearcher shared, ArticleView article, int size) throws IOException {
        RevisionSearcher searcher = shared.within(SearchIn.BUDGET);
        Likeness likeness = Likeness.of(article, searcher, languages);
        Optional<Query> alike = likeness.query();
        List<Related.Item> items = new ArrayList<>();
        if (alike.isPresent()) {
            List<ScoreDoc> docs = List.of(best(searcher, others(alike.get(), article.id()), size));
            List<String> ids = Columns.ids(searcher, docs);
            List<byte[]> cards = Columns.cards(searcher, docs);
            for (int i = 0; i < docs.size(); i++) {
                items.add(new Related.Item(ids.get(i), cards.get(i), reasons(likeness, cards.get(i))));
            }
        }
        searcher.checkTime();
        return new Related(items, searcher.revision());
    }

    /** Of those that share as much, the first by id. */
    private static ScoreDoc[] best(RevisionSearcher searcher, Query query, int size) throws IOException {
        return searcher.search(query, new TopFieldCollectorManager(Orders.BY_RELEVANCE, size, null, size)).scoreDocs;
    }

    private static Query others(Query alike, String id) {
        return new BooleanQuery.Builder()
                .add(alike, Occur.MUST)
                .add(new TermQuery(new Term(Names.ID, id)), Occur.MUST_NOT)
                .build();
    }

    private List<Reason> reasons(Likeness likeness, byte[] card) throws IOException {
        JsonNode other = JSON.readTree(card);
        List<Reason> reasons = new ArrayList<>();
        for (Field field : ORDER) {
            Set<String> there = strings(other.path(MEMBERS.get(field))).stream()
                    .map(Folding::fold)
                    .collect(Collectors.toSet());
            likeness.names().get(field).stream()
                    .filter(name -> there.contains(Folding.fold(name)))
                    .forEach(name -> reasons.add(new Reason(field.name(), name)));
        }
        likeness.periods().stream()
                .filter(date -> isAbout(other, date))
                .forEach(date -> reasons.add(new Reason("period", date.display())));
        String text =
                other.path("title").asText("") + "\n" + other.path("summary").asText("");
        if (Languages.field(other.path("language").asText(null))
                .equals(likeness.words().field())) {
            likeness.words().in(text, languages).stream()
                    .limit(WORDS_TOLD)
                    .forEach(word -> reasons.add(new Reason("words", word)));
        }
        return reasons;
    }

    private static List<String> strings(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static boolean isAbout(JsonNode other, DateView date) {
        Edtf period = Edtf.parse(date.edtf());
        return StreamSupport.stream(other.path("dates").path("about").spliterator(), false)
                .anyMatch(about -> Edtf.parse(about.path("edtf").asText()).matches(period, DateMatch.OVERLAPS));
    }
}
