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

/** Signs cursors with an HMAC, so that only unmodified cursors of this archive are accepted. */
@Singleton
class CursorSigner {

    static final int SIGNATURE_BYTES = 16;

    private static final String ALGORITHM = "HmacSHA256";

    private final CursorSecretRepository secrets;
    private final RevisionLog revisions;
    private volatile Mac keyed; // only cloned, never used: cloning is cheaper than initializing another with the key

    CursorSigner(CursorSecretRepository secrets, RevisionLog revisions) {
        this.secrets = secrets;
        this.revisions = revisions;
    }

    /** Reads the secret from the database, after the archive is open and before requests are served. */
    void open(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE + 1) StartupEvent event) {
        keyed = keyed(secret());
    }

    /** Reads the secret. When several nodes create it at the same time, one succeeds and the others read it. */
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
            throw new IllegalStateException("every Java runtime supports " + ALGORITHM, e);
        }
    }

    /** Returns the signature of the first {@code length} bytes. */
    byte[] sign(byte[] bytes, int length) {
        try {
            Mac mac = (Mac) keyed.clone();
            mac.update(revisions.archive().getBytes(StandardCharsets.UTF_8));
            mac.update(bytes, 0, length);
            return Arrays.copyOf(mac.doFinal(), SIGNATURE_BYTES);
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("the JDK's " + ALGORITHM + " can be cloned", e);
        }
    }

    /** Returns whether bytes end with the signature of those before it; compares in constant time. */
    boolean isSigned(byte[] signed) {
        int length = signed.length - SIGNATURE_BYTES;
        return length >= 0
                && MessageDigest.isEqual(sign(signed, length), Arrays.copyOfRange(signed, length, signed.length));
    }
}
