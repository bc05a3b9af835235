package dev.dateline.crash;

import static dev.dateline.crash.ServiceProcess.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** What a service that was just started, or is at rest, says of its archive. */
final class StoredState {

    private final ServiceProcess service;
    private final ObjectNode changes = JsonNodeFactory.instance.objectNode();
    private long newest;

    private StoredState(ServiceProcess service) {
        this.service = service;
    }

    /** Reads all changes, drafts included. */
    static StoredState of(ServiceProcess service) {
        StoredState state = new StoredState(service);
        JsonNode page;
        long since = 0;
        do {
            page = json(service.get("/api/v1/changes?status=any&size=100&since=" + since));
            for (JsonNode item : page.path("items")) {
                assertThat(state.changes.replace(item.path("id").textValue(), item))
                        .as("an article stands once in the changes")
                        .isNull();
                assertThat(item.path("revision").longValue()).isGreaterThan(state.newest);
                state.newest = item.path("revision").longValue();
            }
            since = page.path("next").longValue();
        } while (page.path("more").booleanValue());
        return state;
    }

    /** The revision counter is the newest revision, and every acknowledged one is there, or a newer one. */
    void holdsAll(MixedClients clients) {
        JsonNode health = json(service.get("/q/health/ready"));
        assertThat(health.findValue("revision").longValue())
                .as("the counter is the highest revision")
                .isEqualTo(newest);
        clients.revisions()
                .forEach((id, revision) -> assertThat(
                                changes.path(id).path("revision").longValue())
                        .as("%s at revision %d", id, revision)
                        .isGreaterThanOrEqualTo(revision));
    }

    /** What clients know for sure of their own articles is so in the changes, in the detail and in the search. */
    void isAsKnown(MixedClients clients) {
        clients.known().forEach((id, known) -> {
            if (known == null || !known.sure()) {
                return;
            }
            boolean deleted = known.title() == null;
            assertThat(changes.path(id).path("type").textValue()).as(id).isEqualTo(deleted ? "delete" : "upsert");
            int status = service.get("/api/v1/articles/" + id).statusCode();
            assertThat(status).as(id).isEqualTo(deleted ? 410 : 200);
            if (!deleted) {
                JsonNode found = json(service.get("/api/v1/articles?fields=id&q=" + known.title()));
                assertThat(found.path("items").findValuesAsText("id"))
                        .as("%s is found by %s", id, known.title())
                        .containsExactly(id);
            }
        });
    }

    /** The ids of all articles that ever were. */
    List<String> ids() {
        return changes.propertyStream().map(Map.Entry::getKey).toList();
    }
}
