package dev.dateline.search;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import dev.dateline.Client;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OnThisDayCalendarsTest {

    private final Client client = new Client();

    private ValidatableResponse day(String day, Object... parameters) {
        return client.get("on-this-day/" + day, parameters).statusCode(200);
    }

    private void about(String name, String date) {
        client.dated(name, "'about':[" + date + "]");
    }

    @Test
    void theOldStyleDayIsFoundInItsOwnCalendar() {
        about("october", "{'oldStyle':'1917-10-25'}");
        about("other", "'1951-10-25'");
        day("10-25").body("groups.items.flatten().id", contains(client.id("other")));
        day("11-07").body("groups.items.flatten().id", contains(client.id("october")));
        day("10-25", "calendar", "old", "asOf", "2026-10-25")
                .body("groups.items.flatten().id", contains(client.id("october")))
                .body("groups[0].year", equalTo(1917))
                .body("groups[0].items[0].matched.calendar", equalTo("old"))
                .body("groups[0].items[0].matched.edtf", equalTo("1917-11-07"));
        day("10-25", "calendar", "any", "asOf", "2026-10-25")
                .body("groups.items.flatten().id", contains(client.id("other"), client.id("october")));
        day("11-07", "calendar", "any").body("groups.items.flatten().matched.calendar", contains("new"));
    }

    @Test
    void aLeapDayThatOnlyTheOldCalendarHadIsFound() {
        about("leap", "{'oldStyle':'1900-02-29'}");
        day("02-29", "calendar", "old", "asOf", "2028-02-29")
                .body("groups.items.flatten().id", contains(client.id("leap")))
                .body("groups[0].items[0].matched.edtf", equalTo("1900-03-13"))
                .body("groups[0].items[0].dates.about[0].oldStyle", equalTo("1900-02-29"));
        day("03-13").body("groups.items.flatten().id", contains(client.id("leap")));
    }

    @Test
    void yearsBeforeOurEraAreCountedAstronomically() {
        about("ides", "'-0043-03-15'");
        day("03-15", "asOf", "2026-03-15").body("groups.yearsAgo", contains(2069));
    }

    @Test
    void theLeapDayPolicyIsApplied() {
        about("leap", "'1996-02-29'");
        day("02-28", "asOf", "2026-02-28").body("groups.year", contains(1996));
        day("02-28", "asOf", "2024-02-28").body("groups", empty());
        day("02-29", "asOf", "2024-02-29").body("groups.year", contains(1996));
        day("03-01", "asOf", "2026-02-28", "leap", "mar1").body("groups.year", contains(1996));
        day("02-28", "asOf", "2026-02-28", "leap", "mar1").body("groups", empty());
        day("02-28", "asOf", "2026-02-28", "leap", "strict").body("groups", empty());
        day("02-29", "asOf", "2026-02-28", "leap", "strict").body("groups.year", contains(1996));
    }
}
