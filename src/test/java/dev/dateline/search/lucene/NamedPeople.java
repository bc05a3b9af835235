package dev.dateline.search.lucene;

import dev.dateline.article.ArticleView;
import dev.dateline.article.ArticleViewBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** People with articles, and the ways in which someone looks for each. */
public final class NamedPeople {

    /** Two given names, or one, and a surname; the first few letters of the given name are a usual short form. */
    static final List<String> NAMES = List.of(
            "Christopher D. Manning",
            "Alexandra Kollontai",
            "Edward Palmer Thompson",
            "Rosa Luxemburg",
            "Thomas Edward Lawrence",
            "Nathaniel Hawthorne",
            "Katharine Blunt",
            "Samuel Plimsoll",
            "Jennifer Waterman",
            "Vladimir Mayakovsky",
            "Cyril Lionel Robert James",
            "Josephine Butler",
            "Benjamin Tillett",
            "Leonard Woolf",
            "Philippa Fawcett",
            "Sylvia Pankhurst",
            "Daniel De Leon",
            "Frederick Douglass",
            "Susanna Rowson",
            "Michael Bakunin",
            "Constance Markievicz",
            "Abraham Cahan",
            "Victoria Woodhull",
            "Robert Owen",
            "Margaret Llewelyn Davies");

    private static final List<String> SUBJECTS =
            List.of("The harbour in winter", "On wages and rent", "A reply to a friend");

    private NamedPeople() {}

    /** Returns some articles of each person, and others that have the same words apart. */
    static List<ArticleView> articles() {
        List<ArticleView> articles = new ArrayList<>();
        for (int i = 0; i < NAMES.size(); i++) {
            for (int k = 0; k < SUBJECTS.size(); k++) {
                articles.add(ArticleViewBuilder.article("a" + i + "-" + k)
                        .title(SUBJECTS.get(k) + ", part " + (i + 1))
                        .summary("Written for a weekly paper and printed again in a collection.")
                        .language("en")
                        .authors(List.of(NAMES.get(i)))
                        .build());
            }
            String given = given(NAMES.get(i));
            articles.add(ArticleViewBuilder.article("apart" + i)
                    .title("How the name " + surname(NAMES.get(i)) + " came about")
                    .summary("Other spellings, a grave and a street.")
                    .language("en")
                    .authors(List.of(given + " Ashdown", "Nobody Else"))
                    .build());
        }
        return articles;
    }

    /** Returns the ways of typing a name: short, as initials, with the surname first, and while it is being typed. */
    static List<String> formsOf(String name) {
        String given = given(name);
        String surname = surname(name);
        String shortForm = given.substring(0, Math.min(5, given.length()));
        return Stream.of(
                        given + " " + surname,
                        shortForm + " " + surname,
                        given.charAt(0) + ". " + surname,
                        surname + ", " + given,
                        (surname + " " + shortForm).toLowerCase(Locale.ROOT),
                        surname + ", " + given.charAt(0) + ".")
                .distinct()
                .toList();
    }

    private static String given(String name) {
        return name.substring(0, name.indexOf(' '));
    }

    private static String surname(String name) {
        return name.equals("Daniel De Leon") ? "De Leon" : name.substring(name.lastIndexOf(' ') + 1);
    }
}
