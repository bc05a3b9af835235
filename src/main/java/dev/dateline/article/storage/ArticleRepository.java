package dev.dateline.article.storage;

import dev.dateline.article.Article;
import dev.dateline.article.ArticleIdentity;
import dev.dateline.article.BatchLimit;
import dev.dateline.article.Change;
import dev.dateline.article.ChangeBatch;
import dev.dateline.article.MemoryFootprint;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The articles in the database, including tombstones. All queries on articles are in this class. */
@ApplicationScoped
public class ArticleRepository implements PanacheRepositoryBase<Article, String> {

    private static final int FIRST_BATCH_SIZE = 16;
    private static final String SIZES = """
            select revision,
                coalesce(char_length(summary), 0) + char_length(authors) + char_length(topics) + char_length(people)
                    + char_length(places) + char_length(metadata) + char_length(dates),
                char_length(mentions)
            from article where revision > :after and revision <= :upTo order by revision""";

    /** The articles and tombstones with these ids that exist, by id. */
    public Map<String, Article> findExisting(Collection<String> ids) {
        return getSession().findMultiple(Article.class, List.copyOf(ids)).stream()
                .filter(Objects::nonNull)
                .collect(Collectors.toMap(Article::id, Function.identity()));
    }

    /** The identities of the articles and tombstones with these ids, by id. Does not read their other columns. */
    public Map<String, ArticleIdentity> findIdentities(Collection<String> ids) {
        String query = "select a.id, a.url, a.title, a.deleted from Article a where a.id in ?1";
        return find(query, ids).project(ArticleIdentity.class).stream()
                .collect(Collectors.toMap(ArticleIdentity::id, Function.identity()));
    }

    /**
     * The changes after one revision up to another, each article once at its newest revision, oldest first. Their sizes
     * are queried before they are read, since the sizes of articles differ by a factor of thousands. The sizes are
     * queried in batches that double, since the query for them reads the rows too.
     *
     * @param after exclusive
     * @param upTo inclusive
     */
    ChangeBatch findChanged(long after, long upTo, BatchLimit limit) {
        long last = after;
        long bytes = 0;
        int count = 0;
        for (int batchSize = FIRST_BATCH_SIZE; count < limit.changes(); batchSize *= 2) {
            int maxRows = Math.min(batchSize, limit.changes() - count);
            List<Size> sizes = sizes(last, upTo, maxRows);
            for (Size size : sizes) {
                bytes += MemoryFootprint.ofRow(size.characters(), size.mentionCharacters());
                if (bytes > limit.bytes() && count > 0) {
                    return new ChangeBatch(between(after, last), last);
                }
                last = size.revision();
                count++;
            }
            if (sizes.size() < maxRows) {
                return new ChangeBatch(between(after, last), upTo);
            }
        }
        return new ChangeBatch(between(after, last), last);
    }

    private List<Change> between(long after, long last) {
        return last == after
                ? List.of()
                : find("revision > ?1 and revision <= ?2", Sort.by("revision"), after, last).list().stream()
                        .map(Change::of)
                        .toList();
    }

    /** The size of the row of a change, in characters. */
    private record Size(long revision, long characters, long mentionCharacters) {

        static Size of(Object[] row) {
            return new Size(number(row[0]), number(row[1]), number(row[2]));
        }

        private static long number(Object column) {
            return ((Number) column).longValue();
        }
    }

    private List<Size> sizes(long after, long upTo, int maxRows) {
        return getSession()
                .createNativeQuery(SIZES, Object[].class)
                .setParameter("after", after)
                .setParameter("upTo", upTo)
                .setMaxResults(maxRows)
                .getResultList()
                .stream()
                .map(Size::of)
                .toList();
    }

    /** Whether an article or a tombstone has this id. */
    public boolean isTaken(String id) {
        return count("id", id) > 0;
    }
}
