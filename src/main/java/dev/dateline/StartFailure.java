package dev.dateline;

import io.quarkus.runtime.PreventFurtherStepsException;
import io.quarkus.runtime.QuarkusBindException;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.ConfigValidationException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Why the service does not start, in one sentence for the last line of the log.
 *
 * @param sentence one line
 * @param isKnown whether the sentence says it all; else a stack trace helps
 */
record StartFailure(String sentence, boolean isKnown) {

    private static final int DEEPEST = 50;
    private static final Pattern CONVERSION =
            Pattern.compile("(?s).*?property (\\S+) with the config value \"(.*)\" threw "
                    + "an Exception whilst being converted\\s*(.*)");
    private static final Pattern CODE = Pattern.compile("SRCFG[0-9]+: ");
    private static final Pattern REQUIRED = Pattern.compile("(?s).*?property (\\S+) is required but .*");

    /** H2's codes for a file that it cannot read as its own. */
    private static final List<Integer> UNREADABLE = List.of(90028, 90030, 90048);

    /** H2's codes for a file that another process holds. */
    private static final List<Integer> IN_USE = List.of(90020);

    static StartFailure of(Throwable failure) {
        List<Throwable> causes = Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST)
                .toList();
        return causes.stream()
                .flatMap(cause -> known(cause).stream())
                .findFirst()
                .map(sentence -> new StartFailure(line(sentence), true))
                .orElseGet(() -> {
                    Throwable root = causes.get(causes.size() - 1);
                    String what = root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
                    return new StartFailure(line("The service does not start: " + what), false);
                });
    }

    private static Optional<String> known(Throwable cause) {
        if (cause instanceof ConfigurationException || cause instanceof PreventFurtherStepsException) {
            return Optional.ofNullable(cause.getMessage());
        }
        if (cause instanceof ConfigValidationException settings) {
            return Optional.of(IntStream.range(0, settings.getProblemCount())
                    .mapToObj(i -> setting(settings.getProblem(i).getMessage()))
                    .collect(Collectors.joining(" ")));
        }
        if (cause instanceof QuarkusBindException bind) {
            return Optional.of(
                    QuarkusBindException.isKnownHost(bind.getHost())
                            ? "The port " + bind.getPort() + " is in use by another process."
                            : "The service cannot listen at " + bind.getHost() + ":" + bind.getPort() + ".");
        }
        if (cause instanceof SQLException sql) {
            return database(sql);
        }
        if (cause instanceof IOException || cause instanceof UncheckedIOException) {
            return Optional.of(cause instanceof FileSystemException file ? file(file) : told(cause));
        }
        return Optional.empty();
    }

    private static Optional<String> database(SQLException sql) {
        if (UNREADABLE.contains(sql.getErrorCode())) {
            return Optional.of(
                    "The database cannot be read: it is damaged, or another version has written it. Put a copy "
                            + "of the data folder in its place, or begin with a new one and import an export. "
                            + told(sql));
        }
        if (IN_USE.contains(sql.getErrorCode())) {
            return Optional.of("The database is in use by another process.");
        }
        return sql.getErrorCode() == 0 ? Optional.empty() : Optional.of("The database does not work: " + told(sql));
    }

    private static String file(FileSystemException e) {
        String why = e.getReason() == null ? e.getClass().getSimpleName() : e.getReason();
        return "The file " + e.getFile() + " cannot be used: " + why + ".";
    }

    private static String told(Throwable cause) {
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }

    /** A value that cannot be read, without the codes of the library; keys are not told. */
    private static String setting(String problem) {
        Matcher conversion = CONVERSION.matcher(problem);
        if (conversion.matches()) {
            String name = conversion.group(1);
            String value = name.endsWith("-key") ? "" : " '" + conversion.group(2) + "'";
            String why =
                    CODE.matcher(conversion.group(3)).replaceAll("").replaceFirst(" to enum class [A-Za-z0-9_.$]+", "");
            return "The value" + value + " of the setting " + name + " is refused: " + ended(why);
        }
        Matcher required = REQUIRED.matcher(problem);
        return required.matches()
                ? "The setting " + required.group(1) + " needs a value."
                : ended(CODE.matcher(problem).replaceAll(""));
    }

    private static String ended(String sentence) {
        return sentence.endsWith(".") ? sentence : sentence + ".";
    }

    private static String line(String sentence) {
        return sentence.strip().replaceAll("\\s*[\\r\\n]+\\s*", " ");
    }
}
