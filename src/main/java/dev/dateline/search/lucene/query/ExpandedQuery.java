package dev.dateline.search.lucene.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;

/**
 * Adds optional queries to a query, so that they change its scores and not its matches, and writes what scores as one
 * disjunction where that is possible, see {@link MatchPreservingQuery}.
 */
public final class ExpandedQuery {

    private ExpandedQuery() {}

    /**
     * Returns a query with the same matches and the same scores, plus those of others.
     *
     * @param query a rewritten query
     */
    public static Query of(Query query, List<Query> others) {
        Optional<Query> flat = flatten(query, others, true);
        if (flat.isPresent()) {
            return new MatchPreservingQuery(query, flat.get());
        }
        if (others.isEmpty()) {
            return query;
        }
        BooleanQuery.Builder expanded = new BooleanQuery.Builder().add(query, Occur.MUST);
        others.forEach(other -> expanded.add(other, Occur.SHOULD));
        return expanded.build();
    }

    /** Returns a query with the same matches, without the scores of what is optional. */
    static Query withoutOptional(Query query) {
        return flatten(query, List.of(), false)
                .<Query>map(flat -> new MatchPreservingQuery(query, flat))
                .orElse(query);
    }

    private static Optional<Query> flatten(Query query, List<Query> others, boolean keepsOptional) {
        if (query instanceof CrossLanguageQuery languages) {
            return flatten(languages.inner(), others, keepsOptional).map(languages::with);
        }
        if (!(query instanceof BooleanQuery clauses)) {
            return Optional.empty();
        }
        List<BooleanClause> required = ofKind(clauses, Occur.MUST);
        if (required.size() == 1 && ofKind(clauses, Occur.SHOULD).isEmpty()) {
            return flatten(required.get(0).getQuery(), others, keepsOptional);
        }
        Optional<List<Query>> alternatives = alternatives(clauses, keepsOptional);
        if (alternatives.isEmpty()) {
            return Optional.empty();
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        alternatives.get().forEach(alternative -> all.add(alternative, Occur.SHOULD));
        others.forEach(other -> all.add(other, Occur.SHOULD));
        return Optional.of(all.build());
    }

    /**
     * Returns what is scored in a disjunction, or in one that is required beside optional clauses, which match nothing
     * that the required ones do not; empty for any other query.
     */
    private static Optional<List<Query>> alternatives(BooleanQuery query, boolean keepsOptional) {
        List<BooleanClause> required = ofKind(query, Occur.MUST);
        List<BooleanClause> optional = ofKind(query, Occur.SHOULD);
        List<Query> all = new ArrayList<>();
        if (required.size() == 1
                && required.size() + optional.size() == query.clauses().size()
                && required.get(0).getQuery() instanceof BooleanQuery inner) {
            Optional<List<Query>> words = alternatives(inner, keepsOptional);
            if (words.isEmpty()) {
                return Optional.empty();
            }
            all.addAll(words.get());
            if (keepsOptional) {
                optional.forEach(clause -> all.add(clause.getQuery()));
            }
            return Optional.of(all);
        }
        if (query.getMinimumNumberShouldMatch() > 1
                || optional.size() != query.clauses().size()) {
            return Optional.empty();
        }
        for (BooleanClause clause : optional) {
            Optional<List<Query>> inner = clause.getQuery() instanceof BooleanQuery nested
                    ? alternatives(nested, keepsOptional)
                    : Optional.empty();
            all.addAll(inner.orElse(List.of(clause.getQuery())));
        }
        return Optional.of(all);
    }

    private static List<BooleanClause> ofKind(BooleanQuery query, Occur kind) {
        return query.clauses().stream()
                .filter(clause -> clause.getOccur() == kind)
                .toList();
    }
}
