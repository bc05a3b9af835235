package dev.dateline.search.list;

import dev.dateline.ValidationError.Code;
import dev.dateline.article.FieldSelection;
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
import dev.dateline.text.DidYouMean;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Which page of a list, in which order, and what is wanted with it. */
final class SearchRequestParameters {

    private final QueryParameterReader listParameters;
    private final QueryParameterReader pageParameters;

    /**
     * @param fixed the filters and the order, which stay the same on all pages
     * @param options what may differ from page to page
     */
    SearchRequestParameters(QueryParameterReader fixed, QueryParameterReader options) {
        this.listParameters = fixed;
        this.pageParameters = options;
    }

    /**
     * What is wanted; what cannot be read is noted as a fault.
     *
     * @param fields the members that are told, since nobody looks for where words are in order not to say it
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
                    "Pages reach " + ListOptions.MAX_RESULT_WINDOW + " articles deep; 'cursor' reaches all of them.",
                    pageParameters.value(ListOptions.PAGE.name()).orElse(null));
        }
        List<FacetRequest> facets = new FacetParameters(pageParameters, listParameters)
                .read(
                        name -> filters.readWithout(name, filter, hasKey),
                        new DateParameters(listParameters, Set.of()).roles());
        boolean highlight = pageParameters.require(ListOptions.HIGHLIGHT) && fields.includes(HitFields.HIGHLIGHTS);
        boolean isNamed = !fields.isAll() && fields.includes(HitFields.EXPLANATION);
        IncludeOptions extras =
                new IncludeOptions(facets, highlight, pageParameters.require(ListOptions.EXPLAIN) || isNamed);
        return new SearchRequest(filter, readSort(filter), page, size, after, extras);
    }

    /** Without {@code sort}: the order of {@code ids}, or relevance, or the newest first. */
    List<SortClause> readSort(ArticleFilter filter) {
        List<String> words = listParameters.value(ListOrder.SORT).orElse(List.of());
        if (words.isEmpty()) {
            return filter.text().isPresent()
                    ? List.of(new SortClause(SearchRequest.SortKey.RELEVANCE, true))
                    : filter.ids().isPresent()
                            ? List.of()
                            : List.of(new SortClause(SearchRequest.SortKey.PUBLISHED, true));
        }
        List<SortClause> sort = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (String word : words) {
            boolean descending = word.startsWith("-");
            String key = descending ? word.substring(1) : word;
            if (!ListOrder.SORT_KEYS.contains(key)) {
                addUnknownKey(word, key, descending);
            } else if (key.equals("relevance") && filter.text().isEmpty()) {
                listParameters.addError("sort", Code.CONFLICT, "'relevance' needs 'q'.", word);
            } else if (!keys.add(key)) {
                listParameters.addError("sort", Code.REPEATED, "'" + key + "' decides once.", word);
            } else {
                sort.add(new SortClause(
                        SearchRequest.SortKey.valueOf(key.toUpperCase(Locale.ROOT)),
                        descending || key.equals("relevance")));
            }
        }
        return sort;
    }

    private void addUnknownKey(String word, String key, boolean descending) {
        listParameters.addError(
                "sort",
                Code.INVALID,
                "'sort' takes " + String.join(", ", ListOrder.SORT_KEYS) + ", each with '-' in front for descending.",
                word,
                DidYouMean.suggest(key, ListOrder.SORT_KEYS)
                        .map(near -> descending ? "-" + near : near)
                        .orElse(null));
    }
}
