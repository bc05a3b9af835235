package dev.dateline.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Generates plausible articles: summaries that contain dates, and dates of every precision. */
final class GeneratedArchive {

    static final int AUTHORS = 4000;
    static final int PEOPLE = 20_000;
    static final int PLACES = 2000;
    static final int TOPICS = 300;
    static final int FIRST_YEAR = 1750;
    static final int YEARS = 270;

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> MONTHS = List.of(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December");

    private GeneratedArchive() {}

    /** Returns the id of an article by its number. */
    static String id(int number) {
        return "article-" + number;
    }

    /** Writes articles as NDJSON, unless the file exists from an earlier run. */
    static Path file(Path folder, int count) throws IOException {
        Path file = folder.resolve("generated-" + count + ".ndjson");
        if (!Files.exists(file)) {
            Files.createDirectories(folder);
            Path part = folder.resolve("generated.part");
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part), 1 << 16)) {
                for (int i = 0; i < count; i++) {
                    out.write(JSON.writeValueAsBytes(article(i)));
                    out.write('\n');
                }
            }
            Files.move(part, file);
        }
        return file;
    }

    static Map<String, Object> article(int number) {
        SplittableRandom random = new SplittableRandom(number * 0x9E3779B97F4A7C15L);
        return Map.of(
                "id", id(number),
                "title", Vocabulary.capital(Vocabulary.text(random, 3 + random.nextInt(6))),
                "summary", summary(random),
                "language", "en",
                "authors", names(random, 1, AUTHORS, 1),
                "people", names(random, random.nextInt(4), PEOPLE, 2),
                "places", names(random, random.nextInt(3), PLACES, 3),
                "topics", names(random, 1 + random.nextInt(3), TOPICS, 4),
                "dates", dates(random),
                "metadata", Map.of("collection", "c" + random.nextInt(50)));
    }

    private static List<String> names(SplittableRandom random, int length, int many, int salt) {
        return IntStream.range(0, length)
                .mapToObj(i -> Vocabulary.name(Vocabulary.drawn(random, many), salt))
                .distinct()
                .toList();
    }

    private static Map<String, Object> dates(SplittableRandom random) {
        List<String> about = Stream.generate(() -> edtf(random))
                .limit(random.nextInt(3))
                .distinct()
                .toList();
        return random.nextInt(10) == 0 ? Map.of("about", about) : Map.of("published", edtf(random), "about", about);
    }

    private static String edtf(SplittableRandom random) {
        int year = FIRST_YEAR + random.nextInt(YEARS);
        return switch (random.nextInt(10)) {
            case 0, 1, 2, 3 -> day(random, year);
            case 4, 5 -> Integer.toString(year);
            case 6 -> String.format(Locale.ROOT, "%d-%02d", year, 1 + random.nextInt(12));
            case 7 -> year / 10 + "X";
            case 8 -> year + "~";
            default -> year + "/" + (year + 1 + random.nextInt(5));
        };
    }

    private static String day(SplittableRandom random, int year) {
        return String.format(Locale.ROOT, "%d-%02d-%02d", year, 1 + random.nextInt(12), 1 + random.nextInt(28));
    }

    private static String summary(SplittableRandom random) {
        int year = FIRST_YEAR + random.nextInt(YEARS);
        return "%s. On %d %s %d %s. %s. Originally published %d."
                .formatted(
                        Vocabulary.capital(Vocabulary.text(random, 15 + random.nextInt(20))),
                        1 + random.nextInt(28),
                        MONTHS.get(random.nextInt(12)),
                        year,
                        Vocabulary.text(random, 10 + random.nextInt(20)),
                        Vocabulary.capital(Vocabulary.text(random, 10 + random.nextInt(20))),
                        year + random.nextInt(3));
    }
}
