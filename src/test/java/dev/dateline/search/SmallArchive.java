package dev.dateline.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A hundred and some articles, the same each time, and drafts that could change every count of them. */
final class SmallArchive {

    static final int ARTICLES = 130;
    static final int DRAFTS = 80;

    /** What the articles say. */
    static final List<String> WORDS = List.of(
            "harvest",
            "railway",
            "strike",
            "winter",
            "palace",
            "treaty",
            "famine",
            "bridge",
            "election",
            "printer",
            "journal",
            "workers",
            "council",
            "harbour",
            "expedition",
            "telegraph",
            "mountain",
            "cathedral",
            "school",
            "merchant",
            "revolution",
            "congress",
            "village",
            "painter",
            "letters",
            "lighthouse",
            "observatory");

    /** What only drafts say: typos of the others, and words of their own. */
    static final List<String> DRAFT_ONLY_WORDS =
            List.of("harvezt", "railwxy", "strikq", "telegrqph", "zeppelin", "quicksilver", "lighthousx", "xylophone");

    private static final List<String> NAMES =
            List.of("Ada Miller", "Bruno Miller", "Clara Stone", "Dora Lake", "Emil Stone", "Ada Lake");
    private static final List<String> TOPICS = List.of("Harvest", "Labour", "Railways", "Letters", "Science");
    private static final List<String> PLACES = List.of("Lakeside", "Stonehill", "Millbrook");
    private static final List<String> LANGUAGES = List.of("en", "en", "en", "de", "fr");

    private final Random random;

    private SmallArchive(long seed) {
        this.random = new Random(seed);
    }

    static String id(int number) {
        return "article-" + number;
    }

    static String draftId(int number) {
        return "draft-" + number;
    }

    /** The articles as NDJSON; some are equal in all but their ids. */
    static String articles() {
        return IntStream.range(0, ARTICLES)
                .mapToObj(i -> new SmallArchive(i / 2 * 2 + (i % 5 == 0 ? 1 : 0)).article(id(i), false))
                .collect(Collectors.joining("\n"));
    }

    /** The drafts as NDJSON: of the same titles, names and days, and of others. */
    static String drafts() {
        return IntStream.range(0, DRAFTS)
                .mapToObj(i -> new SmallArchive(i).article(draftId(i), true))
                .collect(Collectors.joining("\n"));
    }

    private String article(String id, boolean isDraft) {
        String title = text(2 + random.nextInt(3), WORDS);
        String summary = text(8 + random.nextInt(20), WORDS);
        String language = pick(LANGUAGES);
        String row =
                "{'id':'%s','title':'%s','summary':'%s','language':'%s','authors':[%s],'people':[%s],'topics':[%s],"
                        + "'places':[%s],'metadata':{'kind':'%s'},'dates':{'published':'%d','about':['%s']},'status':'%s'}";
        return row.formatted(
                        id,
                        title,
                        isDraft
                                ? summary + " " + text(20, DRAFT_ONLY_WORDS) + " " + text(60, WORDS.subList(0, 5))
                                : summary,
                        isDraft && random.nextBoolean() ? "ja" : language,
                        quoted(pick(NAMES), isDraft),
                        quoted(pick(NAMES), isDraft),
                        quoted(pick(TOPICS), isDraft),
                        quoted(pick(PLACES), isDraft),
                        isDraft ? "ledger" : pick(List.of("letter", "report")),
                        1850 + random.nextInt(90),
                        day(),
                        isDraft ? "draft" : "published")
                .replace('\'', '"');
    }

    private String day() {
        return "18%02d-%02d-11".formatted(50 + random.nextInt(50), 1 + random.nextInt(12));
    }

    /** A value, and in drafts others: one that nobody else has, and another spelling. */
    private static String quoted(String value, boolean isDraft) {
        String others = ",'Nobody Knows','" + value.toUpperCase(java.util.Locale.ROOT) + "S'";
        return "'" + value + "'" + (isDraft ? others : "");
    }

    private String pick(List<String> list) {
        return list.get(random.nextInt(list.size()));
    }

    private String text(int count, List<String> words) {
        List<String> text = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            text.add(pick(words));
        }
        return String.join(" ", text);
    }
}
