package dev.dateline.http.openapi;

import java.util.stream.Collectors;

/** The welcome document as an HTML page, for browsers. */
final class WelcomePage {

    /** The policy of the page: it has an inline style and loads nothing but its icon. */
    static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; base-uri 'none'; form-action 'none'; "
                    + "frame-ancestors 'none'";

    private static final String TEMPLATE = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%1$s</title>
            <link rel="icon" href="%6$s">
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
            <h2>Endpoints</h2>
            <dl>
            %4$s
            </dl>
            </main>
            </body>
            </html>
            """;

    private WelcomePage() {}

    static String render(ServiceDocument.View welcome) {
        return TEMPLATE.formatted(
                escapeHtml(welcome.name()),
                escapeHtml(welcome.description()),
                escapeHtml(welcome.version()),
                welcome.endpoints().stream().map(WelcomePage::endpointHtml).collect(Collectors.joining("\n")),
                welcome.links().entrySet().stream()
                        .map(link -> linkHtml(link.getValue(), link.getKey()))
                        .collect(Collectors.joining(", ")),
                escapeHtml(welcome.links().get("favicon")));
    }

    private static String endpointHtml(ServiceDocument.Endpoint endpoint) {
        String examples = endpoint.examples().stream()
                .map(path -> "\n<dd>" + linkHtml(path, path) + "</dd>")
                .collect(Collectors.joining());
        return "<dt>" + escapeHtml(endpoint.summary()) + "</dt>\n<dd><code>" + endpoint.method() + " "
                + escapeHtml(endpoint.path()) + "</code></dd>" + examples;
    }

    private static String linkHtml(String path, String text) {
        return "<a href=\"" + escapeHtml(path) + "\">" + escapeHtml(text) + "</a>";
    }

    private static String escapeHtml(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
