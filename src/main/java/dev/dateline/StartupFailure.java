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
 * The reason why the service does not start, as one sentence for the last line of the log.
 *
 * @param sentence one line
 * @param isKnown whether the sentence suffices; otherwise a stack trace is printed too
 */
record StartupFailure(String sentence, boolean isKnown) {

    private static final int MAX_CAUSE_DEPTH = 50;
    private static final Pattern CONVERSION_ERROR =
            Pattern.compile("(?s).*?property (\\S+) with the config value \"(.*)\" threw "
                    + "an Exception whilst being converted\\s*(.*)");
    private static final Pattern ERROR_CODE_PREFIX = Pattern.compile("SRCFG[0-9]+: ");
    private static final Pattern MISSING_VALUE = Pattern.compile("(?s).*?property (\\S+) is required but .*");
    private static final Pattern EMPTY_VALUE =
            Pattern.compile("(?s).*?property (\\S+) (?:is defined as the empty String"
                    + "|with the config value \".*\" was converted to null) .*");

    /** H2's error codes for a file that is not a readable database. */
    private static final List<Integer> UNREADABLE_FILE_CODES = List.of(90028, 90030, 90048);

    /** What H2 appends to a message: the statement, and an error code and version. */
    private static final Pattern H2_SUFFIX = Pattern.compile("(?s)(; SQL statement:.*| \\[[0-9]+-[0-9]+])$");

    /** H2's error codes for a file that another process has locked. */
    private static final List<Integer> LOCKED_FILE_CODES = List.of(90020);

    static StartupFailure of(Throwable failure) {
        List<Throwable> causes = Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(MAX_CAUSE_DEPTH)
                .toList();
        return causes.stream()
                .flatMap(cause -> explain(cause).stream())
                .findFirst()
                .or(() -> databaseMessage(causes))
                .map(sentence -> new StartupFailure(singleLine(sentence), true))
                .orElseGet(() -> {
                    Throwable root = causes.get(causes.size() - 1);
                    String cause = root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
                    return new StartupFailure(singleLine("The service does not start: " + cause), false);
                });
    }

    /** Returns what a driver or a pool says that has no error codes, such as for a URL that it does not know. */
    private static Optional<String> databaseMessage(List<Throwable> causes) {
        return causes.stream()
                .filter(SQLException.class::isInstance)
                .reduce((outer, inner) -> inner)
                .map(sql -> "The database cannot be used (quarkus.datasource.jdbc.url): " + withPeriod(messageOf(sql)));
    }

    private static Optional<String> explain(Throwable cause) {
        if (cause instanceof ConfigurationException || cause instanceof PreventFurtherStepsException) {
            return Optional.ofNullable(cause.getMessage());
        }
        if (cause instanceof ConfigValidationException settings) {
            return Optional.of(IntStream.range(0, settings.getProblemCount())
                    .mapToObj(i -> explainSetting(settings.getProblem(i).getMessage()))
                    .distinct()
                    .collect(Collectors.joining(" ")));
        }
        if (cause instanceof QuarkusBindException bind) {
            return Optional.of(
                    QuarkusBindException.isKnownHost(bind.getHost())
                            ? "The port " + bind.getPort() + " is in use by another process."
                            : "The service cannot listen at " + bind.getHost() + ":" + bind.getPort() + ".");
        }
        if (cause instanceof SQLException sql) {
            return explainDatabase(sql);
        }
        if (cause instanceof IOException || cause instanceof UncheckedIOException) {
            return Optional.of(cause instanceof FileSystemException file ? explainFile(file) : messageOf(cause));
        }
        return Optional.empty();
    }

    private static Optional<String> explainDatabase(SQLException sql) {
        if (UNREADABLE_FILE_CODES.contains(sql.getErrorCode())) {
            return Optional.of("The database cannot be read, because it is damaged or another version has written it ("
                    + H2_SUFFIX.matcher(messageOf(sql)).replaceFirst("")
                    + "): put a copy of the data folder in its place, or start with an empty one and import an"
                    + " export.");
        }
        if (LOCKED_FILE_CODES.contains(sql.getErrorCode())) {
            return Optional.of("The database is in use by another process.");
        }
        return sql.getErrorCode() == 0 ? Optional.empty() : Optional.of("The database failed: " + messageOf(sql));
    }

    private static String explainFile(FileSystemException e) {
        String reason = e.getReason() == null ? e.getClass().getSimpleName() : e.getReason();
        return "The file " + e.getFile() + " cannot be used: " + reason + ".";
    }

    private static String messageOf(Throwable cause) {
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }

    /** A setting that cannot be read, without the error codes of the library. Values of keys are not shown. */
    private static String explainSetting(String problem) {
        Matcher conversion = CONVERSION_ERROR.matcher(problem);
        if (conversion.matches()) {
            String name = conversion.group(1);
            String value = name.endsWith("-key") ? "" : " '" + conversion.group(2) + "'";
            String reason = ERROR_CODE_PREFIX
                    .matcher(conversion.group(3))
                    .replaceAll("")
                    .replaceFirst(" to enum class [A-Za-z0-9_.$]+", "");
            return "The value" + value + " of the setting " + name + " is invalid: " + withPeriod(reason);
        }
        Matcher empty = EMPTY_VALUE.matcher(problem);
        if (empty.matches()) {
            return "The setting " + empty.group(1) + " is empty; give it a value, or leave it out.";
        }
        Matcher required = MISSING_VALUE.matcher(problem);
        return required.matches()
                ? "The setting " + required.group(1) + " needs a value."
                : withPeriod(ERROR_CODE_PREFIX.matcher(problem).replaceAll(""));
    }

    private static String withPeriod(String sentence) {
        return sentence.endsWith(".") ? sentence : sentence + ".";
    }

    private static String singleLine(String sentence) {
        return sentence.strip().replaceAll("\\s*[\\r\\n]+\\s*", " ");
    }
}
