package dev.dateline.http.query;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The names that other search APIs give to what a parameter of this one does. They are suggested, never accepted. */
public final class ParameterSynonyms {

    private static final Map<String, List<String>> SYNONYMS = Map.ofEntries(
            Map.entry(
                    "q", List.of("query", "search", "searchterm", "text", "term", "terms", "keyword", "keywords", "s")),
            Map.entry(
                    "size", List.of("limit", "perpage", "pagesize", "rows", "count", "top", "maxresults", "n", "take")),
            Map.entry("page", List.of("pagenumber", "pageno", "p")),
            Map.entry("cursor", List.of("pagetoken", "nextcursor", "searchafter", "cursormark", "continuation")),
            Map.entry("sort", List.of("order", "orderby", "sortby", "sorting", "sortorder", "direction")),
            Map.entry("fields", List.of("select", "include", "fl", "field", "source", "attributes", "columns")),
            Map.entry("facets", List.of("facet", "aggs", "aggregations", "facetfields", "facetfield", "facetby")),
            Map.entry("facetSize", List.of("facetlimit", "maxvaluesperfacet")),
            Map.entry("author", List.of("authors", "creator", "creators", "by", "writer", "contributor")),
            Map.entry("person", List.of("people", "persons", "who", "subjectperson")),
            Map.entry("place", List.of("places", "location", "locations", "where", "country")),
            Map.entry("topic", List.of("topics", "subject", "subjects", "tag", "tags", "category", "categories")),
            Map.entry("language", List.of("languages", "lang", "locale")),
            Map.entry(
                    "from",
                    List.of("datefrom", "startdate", "fromdate", "begin", "mindate", "datestart", "after", "yearfrom")),
            Map.entry(
                    "to",
                    List.of("dateto", "enddate", "todate", "end", "until", "maxdate", "dateend", "before", "yearto")),
            Map.entry("published", List.of("publicationdate", "datepublished", "pubdate", "publishedat", "pubyear")),
            Map.entry("updatedSince", List.of("updatedafter", "modifiedsince", "since", "updatedat", "changedsince")),
            Map.entry("ids", List.of("id", "idlist")),
            Map.entry("highlight", List.of("highlights", "hl", "highlighting")),
            Map.entry("match", List.of("operator", "defaultoperator", "mm", "minimumshouldmatch")));

    private ParameterSynonyms() {}

    /** Returns the parameter that another API's name stands for, if it is among the given ones. */
    public static Optional<String> find(String name, Collection<String> known) {
        String plain = name.replaceAll("[^A-Za-z]", "").toLowerCase(Locale.ROOT);
        return known.stream()
                .filter(parameter -> SYNONYMS.getOrDefault(parameter, List.of()).contains(plain))
                .findFirst();
    }
}
