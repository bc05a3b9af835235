package dev.dateline.search.list;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.Base64;

/** Stores the secret of the archive's cursors in the database. */
@ApplicationScoped
class CursorSecretRepository implements PanacheRepositoryBase<CursorSecret, Integer> {

    private static final int SECRET_BYTES = 32;

    /** Returns the secret, which is generated if there is none yet. Must be called in a transaction. */
    byte[] secret() {
        CursorSecret known = findByIdOptional(CursorSecret.SINGLETON_ID).orElseGet(this::create);
        return Base64.getDecoder().decode(known.secret());
    }

    private CursorSecret create() {
        byte[] random = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(random);
        CursorSecret created = new CursorSecret(Base64.getEncoder().encodeToString(random));
        persistAndFlush(created);
        return created;
    }
}
