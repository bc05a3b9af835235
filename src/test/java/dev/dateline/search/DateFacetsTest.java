package dev.dateline.search;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import dev.dateline.Client;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class DateFacetsTest {

    private final Client client = new Client();

    @BeforeEach
    void articles() {
        client.put("then", "'title':'A','dates':{'published':'1917-12','about':['1917']}");
        client.put("later", "'title':'B','dates':{'published':'1932','about':['1917-11-07','1930']}");
        client.put("late", "'title':'C','dates':{'published':'1939','about':['193X']}");
        client.put("undated", "'title':'D','dates':{'about':['-0044']}");
    }

    @Test
    void dateFacetsOfTwoRolesAreCountedInOneRequest() {
        client.list("facets", "decade:published,decade:about,year:about,decade")
                .body("facets.keySet()", contains("decade:published", "decade:about", "year:about", "decade"))
                .body("facets.'decade:published'.value", contains("191X", "193X"))
                .body("facets.'decade:published'.count", contains(1, 2))
                .body("facets.'decade:about'.label", contains("49–40 BC", "1910s", "1930s"))
                .body("facets.'decade:about'.count", contains(1, 2, 2))
                .body("facetInfo.'decade:published'.missing", equalTo(1))
                .body("facetInfo.'decade:about'.missing", equalTo(0))
                .body("facetInfo.'year:about'.distinct", equalTo(12))
                .body("facets.decade.value", contains("191X", "193X"));
    }

    @Test
    void aValueIsSelectedByTheParameterOfItsRoleAndTheFacetIgnoresIt() {
        client.list("published", "193X", "facets", "decade:published,decade:about,year:published")
                .body("page.totalItems", equalTo(2))
                .body("facets.'decade:published'.value", contains("191X", "193X"))
                .body("facets.'decade:published'.count", contains(1, 2))
                .body("facets.'decade:published'.selected", contains(false, true))
                .body("facets.'decade:about'.value", contains("191X", "193X"))
                .body("facets.'decade:about'.count", contains(1, 2))
                .body("facets.'year:published'.value", contains("1932", "1939"));
        client.list("about", "-0048/-0039", "facets", "decade:about")
                .body("page.totalItems", equalTo(1))
                .body("facets.'decade:about'.selected", contains(true, false, false));
        client.list("date", "190X", "facets", "decade:any")
                .body("page.totalItems", equalTo(0))
                .body("facets.'decade:any'.value", contains("-0048/-0039", "190X", "191X", "193X"))
                .body("facets.'decade:any'.count", contains(1, 0, 2, 2))
                .body("facets.'decade:any'.selected", contains(false, true, false, false));
    }

    @Test
    void aRangeOfARoleIsAFilterAndNoSelection() {
        client.list("published", "1930/1935", "facets", "decade:published")
                .body("facets.'decade:published'.value", contains("193X"))
                .body("facets.'decade:published'.count", contains(1))
                .body("facets.'decade:published'.selected", contains(false));
        client.list("published", "191X", "published", "1930/1935", "facets", "decade:published")
                .body("facets.'decade:published'.value", contains("191X", "193X"))
                .body("facets.'decade:published'.selected", contains(true, false));
    }

    @Test
    void theYearsOfARoleCanBeSearched() {
        client.list("facetQuery", "year:about:191").body("facets.'year:about'.value", contains("1917"));
        client.list("facetQuery", "decade:191").body("facets.decade.value", contains("191X"));
    }

    @ParameterizedTest
    @CsvSource({"decade:abut, decade:about", "years:about, year:about", "decade:, decade", "author:about, ''"})
    void unknownRolesAreRejected(String name, String meant) {
        client.list("facets", name)
                .statusCode(400)
                .body("errors[0].param", equalTo("facets"))
                .body("errors[0].didYouMean", equalTo(meant.isEmpty() ? null : meant));
    }

    @Test
    void anOpenEndDoesNotHideTheKnownYearsOfOtherDates() {
        client.put("open", "'title':'E','topics':['Open'],'dates':{'about':['1917/..','2004','../1871']}");
        client.list("topic", "Open", "facets", "decade:about", "facetSize", 50)
                .body("facets.'decade:about'.value", hasItems("187X", "191X", "200X"));
        client.get("facets/topic", "dateField", "about", "startsWith", "open")
                .body("items[0].first", equalTo("1871"))
                .body("items[0].last", equalTo("2004"));
    }
}
