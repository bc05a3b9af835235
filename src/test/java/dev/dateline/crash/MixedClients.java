package dev.dateline.crash;

import static dev.dateline.crash.ServiceProcess.json;

import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;

/**
 * Clients that create, replace, repeat, delete and miss at the same time, and remember what they were told. Each has
 * articles of its own and shares others with all, of which it only remembers the revisions.
 */
final class MixedClients {

    private final Map<String, Long> revisions = new ConcurrentHashMap<>();
    private final Map<String, KnownArticle> known = new ConcurrentHashMap<>();
    private final Map<Integer, Integer> statuses = new ConcurrentHashMap<>();
    private final Map<Integer, String> unexpected = new ConcurrentHashMap<>();

    /** What a client last did to an article that is its own; a null title means that it was deleted. */
    record KnownArticle(String title, boolean sure) {}

    /**
     * Lets clients write until told to stop, or until the service is gone.
     *
     * @param run tells runs apart, so that each does something else
     */
    void write(ServiceProcess service, int clients, int run, BooleanSupplier goesOn) {
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        try {
            List<Future<?>> ends = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                int client = i;
                ends.add(threads.submit(() -> write(service, client, new Random(run * 1000L + client), goesOn)));
            }
            for (Future<?> end : ends) {
                end.get();
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            threads.shutdownNow();
        }
    }

    private void write(ServiceProcess service, int client, Random random, BooleanSupplier goesOn) {
        while (goesOn.getAsBoolean()) {
            try {
                step(service, client, random);
            } catch (UncheckedIOException e) {
                return; // the service is gone
            }
        }
    }

    private void step(ServiceProcess service, int client, Random random) {
        String own = "own-" + client + "-" + random.nextInt(200);
        String shared = "shared-" + random.nextInt(50);
        switch (random.nextInt(10)) {
            case 0, 1, 2, 3 -> put(service, own, "word" + Long.toString(random.nextLong() >>> 1, 36));
            case 4 -> delete(service, own);
            case 5 -> note(shared, service.put(shared, article("shared " + random.nextInt(5))));
            case 6 -> note(shared, service.delete(shared));
            case 7 -> note("", service.delete("never-was-" + random.nextInt(1000)));
            case 8 -> note(shared, service.put(shared, article("x"), "If-Match", "\"stale\""));
            default ->
                note(
                        "",
                        service.write(
                                "POST",
                                "/api/v1/imports?dryRun=true",
                                "application/x-ndjson",
                                "{\"id\":\"" + shared + "\",\"title\":\"dry\"}"));
        }
    }

    private void put(ServiceProcess service, String id, String title) {
        KnownArticle before = known.put(id, new KnownArticle(title, false));
        HttpResponse<String> answer = service.put(id, article(title));
        note(id, answer);
        known.put(id, answer.statusCode() < 300 ? new KnownArticle(title, true) : before);
    }

    private void delete(ServiceProcess service, String id) {
        KnownArticle before = known.get(id);
        if (before == null) {
            return;
        }
        known.put(id, new KnownArticle(null, false));
        HttpResponse<String> answer = service.delete(id);
        note(id, answer);
        known.put(id, answer.statusCode() < 300 || answer.statusCode() == 410 ? new KnownArticle(null, true) : before);
    }

    private void note(String id, HttpResponse<String> answer) {
        statuses.merge(answer.statusCode(), 1, Integer::sum);
        if (answer.statusCode() >= 500) {
            unexpected.putIfAbsent(answer.statusCode(), answer.body());
        }
        if (!id.isEmpty() && answer.statusCode() < 300 && json(answer).has("revision")) {
            revisions.merge(id, json(answer).path("revision").longValue(), Math::max);
        }
    }

    private static String article(String title) {
        return "{\"title\":\"" + title + "\",\"summary\":\"It happened on 7 November 1917.\"}";
    }

    /** The newest revision that was acknowledged for each article. */
    Map<String, Long> revisions() {
        return revisions;
    }

    /** What is known for sure of articles that only one client writes. */
    Map<String, KnownArticle> known() {
        return known;
    }

    /** How many answers there were of each status. */
    Map<Integer, Integer> statuses() {
        return new TreeMap<>(statuses);
    }

    /** An answer of each status of the service's own faults. */
    Map<Integer, String> faults() {
        return unexpected;
    }
}
