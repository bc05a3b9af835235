package dev.dateline.article.storage;

import io.smallrye.config.ConfigSourceInterceptor;
import io.smallrye.config.ConfigSourceInterceptorContext;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.Priorities;
import jakarta.annotation.Priority;
import java.nio.file.Path;

/**
 * Makes {@code dateline.data-dir} absolute before anything else reads it: H2 refuses a relative path that does not
 * start with a dot, and all parts of the service must use the same directory.
 */
@Priority(Priorities.LIBRARY + 100) // below the interceptor that expands expressions, which must see the absolute path
public class DataDirConfigSource implements ConfigSourceInterceptor {

    private static final long serialVersionUID = 1L;
    private static final String DATA_DIR_KEY = "dateline.data-dir";

    @Override
    public ConfigValue getValue(ConfigSourceInterceptorContext context, String name) {
        ConfigValue value = context.proceed(name);
        return value == null || !DATA_DIR_KEY.equals(name) || isUnresolved(value.getValue())
                ? value
                : value.withValue(
                        Path.of(value.getValue()).toAbsolutePath().normalize().toString());
    }

    /** Whether the value is not a path yet; the readers of the setting validate it. */
    private static boolean isUnresolved(String value) {
        return value.isBlank() || value.startsWith("${");
    }
}
