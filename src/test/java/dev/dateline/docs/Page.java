package dev.dateline.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A page of the documentation, cut into its code blocks.
 *
 * @param path relative to the project
 */
public record Page(Path path, List<String> lines, List<Block> blocks) {

    private static final Path README = Path.of("README.md");
    private static final Path SITE = Path.of("src/site/markdown");
    private static final Pattern FENCE = Pattern.compile("^```(.*)$");

    /**
     * A fenced block of code.
     *
     * @param line of its first fence, from 1
     * @param info what stands behind the fence: {@code sh} is run, {@code sh client …} by {@code -Pclients}, {@code sh
     *     not-run} not at all
     * @param follows whether only blank lines part it from the block before
     */
    public record Block(int line, String info, String text, boolean follows) {

        boolean isRun() {
            return info.equals("sh");
        }

        boolean isAnswer() {
            return List.of("json", "http", "xml", "csv", "text").contains(info);
        }
    }

    /** All pages, the README first. */
    static List<Page> all() {
        try (Stream<Path> site = Files.list(SITE)) {
            return Stream.concat(
                            Stream.of(README), site.filter(Page::isMarkdown).sorted())
                    .map(Page::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isMarkdown(Path file) {
        return file.toString().endsWith(".md");
    }

    /** Reads a page. */
    public static Page read(Path path) {
        try {
            List<String> lines = Files.readAllLines(path);
            return new Page(path, lines, blocks(path, lines));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Block> blocks(Path path, List<String> lines) {
        List<Block> blocks = new ArrayList<>();
        int opened = -1;
        int ended = -1;
        for (int i = 0; i < lines.size(); i++) {
            Matcher fence = FENCE.matcher(lines.get(i));
            if (!fence.matches()) {
                continue;
            }
            if (opened < 0) {
                opened = i;
            } else {
                String info = lines.get(opened).substring(3).strip();
                String text = String.join("\n", lines.subList(opened + 1, i));
                boolean follows =
                        ended >= 0 && lines.subList(ended + 1, opened).stream().allMatch(String::isBlank);
                blocks.add(new Block(opened + 1, info, text, follows));
                ended = i;
                opened = -1;
            }
        }
        if (opened >= 0) {
            throw new IllegalStateException(path + ":" + (opened + 1) + ": a block is not closed");
        }
        return blocks;
    }

    /** The one block that has this info string. */
    public String block(String info) {
        List<Block> found =
                blocks.stream().filter(block -> block.info().equals(info)).toList();
        if (found.size() != 1) {
            throw new IllegalStateException(path + " has " + found.size() + " blocks of " + info);
        }
        return found.get(0).text();
    }

    /** Where a block is, as editors and terminals link it. */
    String at(Block block) {
        return path + ":" + block.line();
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
