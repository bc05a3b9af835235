package dev.dateline.transfer.format;

import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Converts HTML to the text that a reader sees: no markup and no scripts, with a blank line between paragraphs. */
public final class HtmlText {

    private static final Set<String> HIDDEN_ELEMENTS =
            Set.of("script", "style", "template", "noscript", "iframe", "object");

    private static final Set<String> LINE_ELEMENTS = Set.of("br", "li", "tr", "dt", "dd");
    private static final Set<String> CELL_ELEMENTS = Set.of("td", "th");

    private static final Pattern SHORTCODE =
            Pattern.compile("\\[/?(?:caption|wp_caption|gallery|audio|video|playlist|embed)(?:\\s[^\\]]*)?\\]");

    private HtmlText() {}

    public static String toText(String html) {
        TextCollector visible = new TextCollector();
        Jsoup.parseBodyFragment(html).body().traverse(visible);
        return visible.text
                .toString()
                .replace('\u00a0', ' ')
                .replaceAll(" *\n *", "\n")
                .replaceAll("\n{3,}", "\n\n")
                .strip();
    }

    /**
     * Converts the stored HTML of a WordPress post to text. WordPress stores paragraphs as blank lines and converts
     * them on display. Known shortcodes in square brackets are removed; other words in brackets are text.
     */
    public static String postToText(String html) {
        return toText(SHORTCODE.matcher(html).replaceAll("").replaceAll("\r?\n[ \t]*\r?\n", "<p>"));
    }

    private static final class TextCollector implements NodeVisitor {

        private final StringBuilder text = new StringBuilder();
        private int hiddenDepth;

        @Override
        public void head(Node node, int depth) {
            if (node instanceof Element element) {
                hiddenDepth += HIDDEN_ELEMENTS.contains(element.normalName()) ? 1 : 0;
                text.append(separatorBefore(element));
            } else if (hiddenDepth == 0 && node instanceof TextNode words) {
                append(words.getWholeText());
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element) {
                hiddenDepth -= HIDDEN_ELEMENTS.contains(element.normalName()) ? 1 : 0;
                text.append(isParagraph(element) ? "\n\n" : "");
            }
        }

        /** Appends text: a run of white space becomes one space, and none at the start of a line. */
        private void append(String words) {
            for (int i = 0; i < words.length(); i++) {
                char c = words.charAt(i);
                boolean space = c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
                if (!space) {
                    text.append(c);
                } else if (!text.isEmpty() && text.charAt(text.length() - 1) > ' ') {
                    text.append(' ');
                }
            }
        }

        private static String separatorBefore(Element element) {
            String name = element.normalName();
            return LINE_ELEMENTS.contains(name)
                    ? "\n"
                    : CELL_ELEMENTS.contains(name) ? " " : isParagraph(element) ? "\n\n" : "";
        }

        private static boolean isParagraph(Element element) {
            String name = element.normalName();
            return element.isBlock() && !LINE_ELEMENTS.contains(name) && !CELL_ELEMENTS.contains(name);
        }
    }
}
