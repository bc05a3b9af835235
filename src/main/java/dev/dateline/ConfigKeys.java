package dev.dateline;

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
 * The keys {@code dateline.*}. One that is not known refuses to start, since what it was to change would stay as it is
 * and nobody would notice.
 */
@ApplicationScoped
class ConfigKeys implements FlywayConfigurationCustomizer {

    private static final Logger LOG = Logger.getLogger(ConfigKeys.class);
    private static final String PREFIX = "dateline.";

    private final SmallRyeConfig config;
    private final BeanManager beans;

    ConfigKeys(SmallRyeConfig config, BeanManager beans) {
        this.config = config;
        this.beans = beans;
    }

    /** The database is the first that a start leaves on the disk, so what refuses to start has to come before it. */
    @Override
    public void customize(FluentConfiguration database) {
        List<String> faults = faults(config.getConfigSources(), known());
        if (!faults.isEmpty()) {
            throw new ConfigurationException(String.join(" ", faults));
        }
    }

    /** The keys that some part of the service reads. */
    Set<String> known() {
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

    /** A sentence for each key that is not known. */
    static List<String> faults(Iterable<ConfigSource> sources, Set<String> known) {
        Set<String> inEnvironment =
                known.stream().map(ConfigKeys::inEnvironment).collect(Collectors.toSet());
        List<String> faults = new ArrayList<>();
        for (ConfigSource source : sources) {
            if (source instanceof EnvConfigSource) {
                names(source, inEnvironment(PREFIX), inEnvironment)
                        .flatMap(name -> environment(name, inEnvironment))
                        .forEach(faults::add);
            } else {
                names(source, PREFIX, known)
                        .map(name -> fault(name, Nearest.to(name, known).orElse(null)))
                        .forEach(faults::add);
            }
        }
        return faults;
    }

    private static Stream<String> names(ConfigSource source, String prefix, Set<String> known) {
        return new TreeSet<>(source.getPropertyNames())
                .stream().filter(name -> name.startsWith(prefix) && !known.contains(name));
    }

    /** Others may put names into the environment that begin like ours, as Kubernetes does for a service named so. */
    private static Stream<String> environment(String name, Set<String> known) {
        String near = Nearest.to(name, known).orElse(null);
        if (near == null) {
            LOG.warnf("%s in the environment is no setting of this service.", name);
        }
        return Stream.ofNullable(near).map(meant -> fault(name, meant));
    }

    private static String fault(String name, String near) {
        return "There is no setting " + name + (near == null ? "." : "; did you mean " + near + "?");
    }

    private static String inEnvironment(String name) {
        return name.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }
}
