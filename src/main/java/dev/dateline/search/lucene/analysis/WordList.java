package dev.dateline.search.lucene.analysis;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A list of words that comes with the service, as a resource beside this class. */
final class WordList {

    private WordList() {}

    /** Returns the lines of a list without its comments, which say where it is from. */
    static List<String> read(String name) {
        try (InputStream list = WordList.class.getResourceAsStream(name)) {
            if (list == null) {
                throw new IllegalStateException("The list " + name + " is missing.");
            }
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the list " + name, e);
        }
    }
}
