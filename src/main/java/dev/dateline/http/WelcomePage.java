package dev.dateline.http;

import java.util.stream.Collectors;

/** The welcome as a page, for who comes with a browser. */
final class WelcomePage {

    /** The page has a style of its own and nothing else. */
    static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%1$s</title>
            <style>
            :root { color-scheme: light dark; }
            body { font: 1rem/1.5 system-ui, sans-serif; max-width: 48rem; margin: 2rem auto; padding: 0 1rem; }
            dt { font-weight: 600; margin-top: 1rem; }
            dd { margin: 0; overflow-wrap: anywhere; }
            </style>
            </head>
            <body>
            <main>
            <h1>%1$s</h1>
            <p>%2$s</p>
            <p>Version %3$s. %5$s</p>
            <h2>What there is</h2>
            <dl>
            %4$s
            </dl>
            </main>
            </body>
            </html>
            """;

    private WelcomePage() {}

    static String of(Welcome.View welcome) {
        return PAGE.formatted(
                escape(welcome.name()),
                escape(welcome.description()),
                escape(welcome.version()),
                welcome.endpoints().stream().map(WelcomePage::entry).collect(Collectors.joining("\n")),
                welcome.links().entrySet().stream()
                        .map(link -> link(link.getValue(), link.getKey()))
                        .collect(Collectors.joining(", ")));
    }

    private static String entry(Welcome.Endpoint endpoint) {
        String examples = endpoint.examples().stream()
                .map(path -> "\n<dd>" + link(path, path) + "</dd>")
                .collect(Collectors.joining());
        return "<dt>" + escape(endpoint.summary()) + "</dt>\n<dd><code>" + endpoint.method() + " "
                + escape(endpoint.path()) + "</code></dd>" + examples;
    }

    private static String link(String path, String text) {
        return "<a href=\"" + escape(path) + "\">" + escape(text) + "</a>";
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
