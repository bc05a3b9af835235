package dev.dateline.search.list;

import dev.dateline.article.storage.RevisionLog;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import jakarta.persistence.PersistenceException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs cursors, so that those which come back are ours, unchanged, and of this archive. */
@Singleton
class CursorSigner {

    static final int SIGNATURE_BYTES = 16;

    private static final String ALGORITHM = "HmacSHA256";

    private final CursorSecretRepository secrets;
    private final RevisionLog revisions;
    private volatile Mac keyed; // never used itself: a copy costs less than another with the same key

    CursorSigner(CursorSecretRepository secrets, RevisionLog revisions) {
        this.secrets = secrets;
        this.revisions = revisions;
    }

    /** Reads the secret from the database, once the archive is open, before anything is answered. */
    void open(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE + 1) StartupEvent event) {
        keyed = keyed(secret());
    }

    /** Of nodes that begin an archive at the same time, one makes the secret and the others read it. */
    private byte[] secret() {
        try {
            return QuarkusTransaction.requiringNew().call(secrets::secret);
        } catch (PersistenceException e) {
            return QuarkusTransaction.requiringNew().call(secrets::secret);
        }
    }

    private static Mac keyed(byte[] secret) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java can do this", e);
        }
    }

    /** The signature of some first bytes. */
    byte[] sign(byte[] bytes, int length) {
        try {
            Mac mac = (Mac) keyed.clone();
            mac.update(revisions.archive().getBytes(StandardCharsets.UTF_8));
            mac.update(bytes, 0, length);
            return Arrays.copyOf(mac.doFinal(), SIGNATURE_BYTES);
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("every Java can do this", e);
        }
    }

    /** Whether bytes end with the signature of those before it; takes as long whichever bytes are wrong. */
    boolean isSigned(byte[] signed) {
        int length = signed.length - SIGNATURE_BYTES;
        return length >= 0
                && MessageDigest.isEqual(sign(signed, length), Arrays.copyOfRange(signed, length, signed.length));
    }
}
