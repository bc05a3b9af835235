package dev.dateline.config;

import dev.dateline.text.DidYouMean;
import io.quarkus.flyway.FlywayConfigurationCustomizer;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.ConfigMappings;
import io.smallrye.config.ConfigMappings.ConfigClass;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jboss.logging.Logger;

/**
 * Validates the keys {@code dateline.*}. The service does not start with an unknown one: otherwise a misspelled setting
 * would have no effect, unnoticed.
 */
@ApplicationScoped
class ConfigKeyValidator implements FlywayConfigurationCustomizer {

    private static final Logger LOG = Logger.getLogger(ConfigKeyValidator.class);
    private static final String PREFIX = "dateline.";

    private final SmallRyeConfig config;
    private final BeanManager beans;

    ConfigKeyValidator(SmallRyeConfig config, BeanManager beans) {
        this.config = config;
        this.beans = beans;
    }

    /** Runs before the database is created, so that a start which is refused leaves nothing on the disk. */
    @Override
    public void customize(FluentConfiguration database) {
        List<String> problems = problems(config.getConfigSources(), knownKeys());
        if (!problems.isEmpty()) {
            throw new ConfigurationException(String.join(" ", problems));
        }
    }

    /** The keys of all configuration mappings of the service. */
    Set<String> knownKeys() {
        return beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .flatMap(bean -> bean.getTypes().stream())
                .filter(Class.class::isInstance)
                .map(type -> (Class<?>) type)
                .filter(type -> type.isAnnotationPresent(ConfigMapping.class))
                .distinct()
                .flatMap(type -> ConfigMappings.getProperties(ConfigClass.configClass(type)).keySet().stream())
                .filter(name -> name.startsWith(PREFIX))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** One sentence for each unknown key. */
    static List<String> problems(Iterable<ConfigSource> sources, Set<String> known) {
        Set<String> inEnvironment =
                known.stream().map(ConfigKeyValidator::environmentName).collect(Collectors.toSet());
        List<String> problems = new ArrayList<>();
        for (ConfigSource source : sources) {
            if (source instanceof EnvConfigSource) {
                unknownNames(source, environmentName(PREFIX), inEnvironment)
                        .flatMap(name -> environmentProblem(name, inEnvironment))
                        .forEach(problems::add);
            } else {
                unknownNames(source, PREFIX, known)
                        .map(name ->
                                problem(name, DidYouMean.suggest(name, known).orElse(null)))
                        .forEach(problems::add);
            }
        }
        return problems;
    }

    private static Stream<String> unknownNames(ConfigSource source, String prefix, Set<String> known) {
        return new TreeSet<>(source.getPropertyNames())
                .stream().filter(name -> name.startsWith(prefix) && !known.contains(name));
    }

    /**
     * A problem only where a known name is similar. Other software sets variables with this prefix too: Kubernetes does
     * for a service named {@code dateline}.
     */
    private static Stream<String> environmentProblem(String name, Set<String> known) {
        String near = DidYouMean.suggest(name, known).orElse(null);
        if (near == null) {
            LOG.warnf("The environment variable %s is not a setting of this service and is ignored.", name);
        }
        return Stream.ofNullable(near).map(meant -> problem(name, meant));
    }

    private static String problem(String name, String near) {
        return "There is no setting " + name + (near == null ? "." : "; did you mean " + near + "?");
    }

    private static String environmentName(String name) {
        return name.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }
}
