package dev.dateline.search.lucene;

import dev.dateline.search.QueryText;
import dev.dateline.search.QueryText.Match;
import dev.dateline.search.Sought;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;

/** What was typed into the search box as a query. */
final class TextQueries {

    private final Languages languages;

    TextQueries(Languages languages) {
        this.languages = languages;
    }

    /**
     * The query for a text, in which so many of the words must occur as the match says.
     *
     * @param fields the fields of the languages that the index has
     */
    Query of(QueryText text, Match match, Collection<String> fields) {
        Sought sought = text.sought();
        List<Query> not =
                fields.stream().flatMap(field -> excluded(sought, field)).toList();
        List<Query> wanted = fields.stream()
                .map(field -> LanguageQuery.of(sought, match, field, languages))
                .flatMap(Optional::stream)
                .toList();
        if (wanted.isEmpty()) {
            return sought.units().isEmpty() && !not.isEmpty()
                    ? DateQueries.not(any(not))
                    : new MatchNoDocsQuery("no words");
        }
        if (not.isEmpty()) {
            return any(wanted);
        }
        BooleanQuery.Builder query = new BooleanQuery.Builder().add(any(wanted), Occur.MUST);
        not.forEach(words -> query.add(words, Occur.MUST_NOT));
        return query.build();
    }

    private Stream<Query> excluded(Sought sought, String field) {
        return sought.not().stream()
                .map(words -> Terms.of(words.text(), field, languages))
                .filter(terms -> !terms.isEmpty())
                .map(Terms::phrase);
    }

    /** An article is in one language, so of these one at most scores. */
    private static Query any(List<Query> queries) {
        if (queries.size() == 1) {
            return queries.get(0);
        }
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        queries.forEach(query -> any.add(query, Occur.SHOULD));
        return any.build();
    }
}
