package dev.dateline.search.list;

import dev.dateline.ValidationError.Code;
import dev.dateline.article.fields.FieldSelection;
import dev.dateline.http.query.QueryParameterReader;
import dev.dateline.search.ArticleFilter;
import dev.dateline.search.FacetRequest;
import dev.dateline.search.SearchRequest;
import dev.dateline.search.SearchRequest.IncludeOptions;
import dev.dateline.search.SearchRequest.SearchAfter;
import dev.dateline.search.SearchRequest.SortClause;
import dev.dateline.search.filter.DateParameters;
import dev.dateline.search.filter.FacetParameters;
import dev.dateline.search.filter.FilterParameters;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads the page of a list, its order and what to return in addition to the articles. */
final class SearchRequestParameters {

    private final QueryParameterReader listParameters;
    private final QueryParameterReader pageParameters;

    /**
     * @param fixed the filters and the order, which are the same for all pages
     * @param options the parameters that may differ from page to page
     */
    SearchRequestParameters(QueryParameterReader fixed, QueryParameterReader options) {
        this.listParameters = fixed;
        this.pageParameters = options;
    }

    /**
     * Reads the request; invalid values are recorded as validation errors.
     *
     * @param fields the members to return; highlights are computed only when they are among them
     */
    SearchRequest read(Optional<SearchAfter> after, FieldSelection fields, boolean hasKey) {
        FilterParameters filters = new FilterParameters(listParameters);
        ArticleFilter filter = filters.read(hasKey);
        int page = pageParameters.require(ListOptions.PAGE);
        int size = pageParameters.require(ListOptions.SIZE);
        if ((long) page * size > ListOptions.MAX_RESULT_WINDOW) {
            pageParameters.addError(
                    "page",
                    Code.OUT_OF_RANGE,
                    "'page' times 'size' may be at most " + ListOptions.MAX_RESULT_WINDOW
                            + "; use 'cursor' to reach all articles.",
                    pageParameters.value(ListOptions.PAGE.name()).orElse(null));
        }
        List<FacetRequest> facets = new FacetParameters(pageParameters, listParameters)
                .read(
                        name -> filters.readWithout(name, filter, hasKey),
                        new DateParameters(listParameters, Set.of()).roles());
        boolean highlight = pageParameters.require(ListOptions.HIGHLIGHT) && fields.includes(HitFields.HIGHLIGHTS);
        boolean isNamed = !fields.isAll() && fields.includes(HitFields.EXPLANATION);
        IncludeOptions extras = new IncludeOptions(
                facets,
                highlight,
                pageParameters.require(ListOptions.EXPLAIN) || isNamed,
                TimelineOptions.read(listParameters, pageParameters, filter, hasKey));
        return new SearchRequest(filter, readSort(filter), page, size, after, extras);
    }

    /** Reads the order. The default is relevance with a query, the order of {@code ids} with ids, else newest first. */
    List<SortClause> readSort(ArticleFilter filter) {
        List<String> words = listParameters.value(ListOrder.SORT).orElse(List.of());
        List<SortClause> sort = readClauses(words, filter);
        if (sort.isEmpty()) {
            return filter.text().isPresent()
                    ? List.of(new SortClause(SearchRequest.SortKey.RELEVANCE, true))
                    : filter.ids().isPresent()
                            ? List.of()
                            : List.of(new SortClause(SearchRequest.SortKey.PUBLISHED, true));
        }
        return sort;
    }

    /** Reads the keys of the order; {@code relevance} without a query is left out, since it orders nothing. */
    private List<SortClause> readClauses(List<String> words, ArticleFilter filter) {
        List<SortClause> sort = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        String before = "";
        for (String word : words) {
            boolean descending = word.startsWith("-");
            String key = descending ? word.substring(1) : word;
            if (!ListOrder.SORT_KEYS.contains(key)) {
                addUnknownKey(before, word);
            } else if (!keys.add(key)) {
                listParameters.addError("sort", Code.REPEATED, "'" + key + "' may occur only once.", word);
            } else if (!key.equals("relevance") || filter.text().isPresent()) {
                sort.add(new SortClause(
                        SearchRequest.SortKey.valueOf(key.toUpperCase(Locale.ROOT)),
                        descending || key.equals("relevance")));
            }
            before = word;
        }
        return sort;
    }

    private void addUnknownKey(String before, String word) {
        boolean isDirection = !before.isEmpty() && ListOrder.isDirection(word);
        listParameters.addError(
                "sort",
                Code.INVALID,
                "'sort' accepts " + String.join(", ", ListOrder.SORT_KEYS) + ", each with a leading '-' for "
                        + "descending.",
                isDirection ? before + "," + word : word,
                ListOrder.suggest(isDirection ? before + ":" + word : word).orElse(null));
    }
}
