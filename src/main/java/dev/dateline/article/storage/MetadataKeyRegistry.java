package dev.dateline.article.storage;

import dev.dateline.Failure;
import dev.dateline.Failure.Kind;
import dev.dateline.ValidationError;
import io.quarkus.flyway.FlywayConfigurationCustomizer;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * The distinct keys of metadata in the whole archive, of which there may be a limited number: each takes memory in the
 * index for as long as the archive exists. A key stays registered when no article has it any more.
 */
@ApplicationScoped
public class MetadataKeyRegistry implements PanacheRepositoryBase<MetadataKey, String>, FlywayConfigurationCustomizer {

    private final int limit;
    private volatile CommittedKeys cache = new CommittedKeys(-1, Set.of());

    MetadataKeyRegistry(ArchiveConfig config) {
        this.limit = config.metadataKeys();
    }

    /**
     * Adds the migration that registers the keys of an older archive. It is in Java, so it is not found by its name.
     */
    @Override
    public void customize(FluentConfiguration flyway) {
        flyway.javaMigrations(new MetadataKeyMigration());
    }

    /** Keys that were committed in an epoch of the database. A later epoch may have lost the newest of them. */
    private record CommittedKeys(int databaseEpoch, Set<String> names) {}

    /**
     * Registers the keys of an article that is about to be stored, as part of its transaction. Locks the revision
     * counter before it registers a new one, so that no other writer, also of another node, does the same.
     *
     * @throws Failure of kind INVALID when the new ones exceed the limit; none of them is registered then
     */
    public void register(Collection<String> names, WriteContext writing) {
        if (writing.metadataKeys() == null) {
            CommittedKeys known = cache;
            boolean isCurrent = known.databaseEpoch() == writing.databaseEpoch();
            if (isCurrent && known.names().containsAll(names)) {
                return;
            }
            writing.setMetadataKeys(new Keys(
                    isCurrent && known.names().size() >= limit ? known.names() : load(writing),
                    writing.newMetadataKeys()));
        }
        writing.metadataKeys().add(names).forEach(name -> persist(new MetadataKey(name)));
    }

    private Set<String> load(WriteContext writing) {
        writing.lock();
        List<String> names = getEntityManager()
                .createQuery("select name from MetadataKey", String.class)
                .getResultList();
        Set<String> stored = Set.copyOf(names);
        cache = new CommittedKeys(writing.databaseEpoch(), stored);
        return stored;
    }

    /** Remembers the keys that a write has registered, after its commit. */
    void recordCommit(WriteContext writing) {
        Keys keys = writing.metadataKeys();
        if (keys != null && !keys.added.isEmpty()) {
            Set<String> all = new HashSet<>(keys.stored);
            all.addAll(keys.added);
            cache = new CommittedKeys(writing.databaseEpoch(), Set.copyOf(all));
        }
    }

    /** The keys that one transaction sees: those stored before, and those that it adds. */
    final class Keys {

        private final Set<String> stored;
        private final Set<String> added;

        private Keys(Set<String> stored, Set<String> added) {
            this.stored = stored;
            this.added = added;
        }

        /** Adds the keys that are new, and returns these. */
        private List<String> add(Collection<String> names) {
            List<String> unknown = names.stream()
                    .filter(name -> !stored.contains(name) && !added.contains(name))
                    .sorted()
                    .toList();
            int room = Math.max(0, limit - stored.size() - added.size());
            if (unknown.size() > room) {
                throw tooMany(unknown.subList(room, unknown.size()));
            }
            added.addAll(unknown);
            return unknown;
        }
    }

    private Failure tooMany(List<String> names) {
        List<ValidationError> errors = names.stream()
                .map(name -> new ValidationError(
                        ValidationError.Location.pointer("/metadata/" + name),
                        ValidationError.Code.TOO_MANY,
                        "All articles together may have at most " + limit
                                + " distinct metadata keys, and this one would be new.",
                        name))
                .toList();
        return new Failure(Kind.INVALID, "The archive has as many distinct metadata keys as are allowed.", errors);
    }
}
