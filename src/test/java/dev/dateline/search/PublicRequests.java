package dev.dateline.search;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Nine hundred requests that anybody may send, the same at each call, and what is answered to them. */
final class PublicRequests {

    private static final long SEED = 14;
    private static final String OPTIONS =
            "&explain=true&facets=author,topic,person,place,language,decade,metadata.kind";
    private static final List<String> SORTS =
            List.of("", "&sort=title", "&sort=-about", "&sort=published,title", "&sort=relevance,-updated");
    private static final List<String> FILTERS = List.of(
            "",
            "&topic=Harvest",
            "&topic=-Harvest",
            "&language=de",
            "&language=ja",
            "&person=Ada%20Miller",
            "&about=187X",
            "&from=1860&to=1890",
            "&metadata.kind=letter",
            "&author=Nobody%20Knows");

    private static final int MAX_PAGES = 3;
    private static final Pattern NEXT = Pattern.compile("\"nextCursor\":\"([^\"]+)\"");
    private static final List<String> HEADERS =
            List.of("X-Total-Count", "Last-Modified", "Link", "Cache-Control", "Content-Type");

    private final Random random = new Random(SEED);
    private final Set<String> paths = new LinkedHashSet<>();

    private PublicRequests() {}

    /** The requests, as paths with queries. */
    static List<String> all() {
        PublicRequests requests = new PublicRequests();
        requests.addLists();
        requests.addSuggestions();
        requests.addDates();
        requests.addArticles();
        requests.addWholes();
        return List.copyOf(requests.paths);
    }

    private void addLists() {
        for (int i = 0; i < 420; i++) {
            String text = words(1 + random.nextInt(7));
            String asked = i % 9 == 0 ? '"' + text + '"' : i % 11 == 0 ? text + " -" + word() : text;
            String sort = SORTS.get(random.nextInt(SORTS.size()));
            String filter = FILTERS.get(random.nextInt(FILTERS.size()));
            add("articles?size=5&q=" + encoded(asked) + filter + sort + OPTIONS);
        }
        for (String filter : FILTERS) {
            for (String sort : SORTS.subList(0, SORTS.size() - 1)) {
                add("articles?size=7" + filter + sort + OPTIONS);
            }
        }
        for (String facet : List.of("author:mil", "topic:har", "person:ada", "place:lak", "metadata.kind:l")) {
            add("articles?facetQuery=" + encoded(facet) + "&facetSize=50");
            add("articles?q=" + word() + "&facetQuery=" + encoded(facet));
        }
    }

    private void addSuggestions() {
        for (int i = 0; i < 160; i++) {
            String word = word();
            add("suggest?q=" + encoded(word.substring(0, 2 + random.nextInt(word.length() - 2))));
            add("suggest?size=3&q=" + encoded(words(2)));
        }
    }

    private void addDates() {
        for (String interval : List.of("auto", "year", "decade", "century")) {
            for (String filter : FILTERS) {
                add("timeline?dateField=about&interval=" + interval + filter);
                add("timeline?interval=" + interval + "&q=" + word());
            }
        }
        IntStream.rangeClosed(1, 12).forEach(month -> {
            add("on-this-day/%02d-11?asOf=2024-01-01".formatted(month));
            add("anniversaries?year=2024&month=" + month);
        });
    }

    private void addArticles() {
        for (int i = 0; i < SmallArchive.ARTICLES; i++) {
            add("articles/" + SmallArchive.id(i) + "/related");
        }
        add("articles/" + SmallArchive.draftId(1));
    }

    private void addWholes() {
        add("archive");
        for (String whole : List.of("export.ndjson", "export.csv", "feed.json", "feed.atom", "anniversaries.ics")) {
            add(whole);
            add(whole + "?topic=Harvest");
        }
        add("export.ndjson?sort=relevance&q=" + encoded(words(4)));
    }

    private void add(String path) {
        paths.add("/api/v1/" + path);
    }

    private String words(int count) {
        return String.join(" ", IntStream.range(0, count).mapToObj(i -> word()).toList());
    }

    /** A word of the archive, one that is only in drafts, or a typo of either. */
    private String word() {
        List<String> known = random.nextInt(4) == 0 ? SmallArchive.DRAFT_ONLY_WORDS : SmallArchive.WORDS;
        String word = known.get(random.nextInt(known.size()));
        if (word.length() < 5 || random.nextInt(3) > 0) {
            return word;
        }
        int at = 1 + random.nextInt(word.length() - 1);
        return word.substring(0, at) + "zxq".charAt(random.nextInt(3)) + word.substring(at + 1);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** The answers of a server, with those of the pages that follow on some lists, by request. */
    static Map<String, String> answers(URI server, List<String> paths) throws IOException, InterruptedException {
        HttpClient client = HttpClient.newHttpClient();
        Map<String, String> answers = new LinkedHashMap<>();
        for (String path : paths) {
            StringBuilder pages = new StringBuilder();
            String next = path;
            int most = path.contains("sort=") ? MAX_PAGES : 1;
            for (int page = 0; page < most && next != null; page++) {
                HttpRequest request =
                        HttpRequest.newBuilder(server.resolve(next)).build();
                HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
                pages.append(shown(answer)).append('\n');
                Matcher cursor = NEXT.matcher(answer.body());
                next = cursor.find() ? "/api/v1/articles?size=5&explain=true&cursor=" + cursor.group(1) : null;
            }
            answers.put(path, pages.toString());
        }
        return answers;
    }

    /**
     * All of an answer but the revision in its tag: it counts every change of the archive, and /changes shows how far
     * it has come.
     */
    private static String shown(HttpResponse<String> answer) {
        List<String> shown = new ArrayList<>(List.of(Integer.toString(answer.statusCode())));
        for (String name : HEADERS) {
            answer.headers().firstValue(name).ifPresent(value -> shown.add(name + ": " + value));
        }
        answer.headers().firstValue("ETag").ifPresent(tag -> shown.add("ETag: " + tag.replaceFirst("-\\d+", "-")));
        return String.join("\n", shown) + "\n" + answer.body();
    }
}
