package dev.dateline.security;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;

/** The API keys of this archive. Only their SHA-256 hashes are stored, in memory and on disk. */
@Startup
@ApplicationScoped
class ApiKeys {

    private static final Logger LOG = Logger.getLogger(ApiKeys.class);
    private static final int RECOMMENDED_KEY_LENGTH = 16;
    private static final int HASH_HEX_DIGITS = 64;

    private final Map<String, byte[]> hashes = new LinkedHashMap<>();

    ApiKeys(KeyConfig config) {
        config.adminKey().ifPresent(key -> hashes.put(Role.ADMIN, hash(warnIfShort("dateline.admin-key", key))));
        config.writerKey().ifPresent(key -> hashes.put(Role.WRITER, hash(warnIfShort("dateline.writer-key", key))));
        if (hashes.isEmpty()) {
            hashes.put(Role.ADMIN, readOrCreateHash(config.dataDir().resolve("admin-key.sha256")));
        }
    }

    /**
     * The role of a key; empty for a wrong key. Compares every hash in constant time, so that timing reveals nothing.
     */
    Optional<String> findRole(String key) {
        if (key.isEmpty()) {
            return Optional.empty();
        }
        byte[] given = hash(key);
        String role = null;
        for (Map.Entry<String, byte[]> one : hashes.entrySet()) {
            if (MessageDigest.isEqual(one.getValue(), given) && role == null) {
                role = one.getKey();
            }
        }
        return Optional.ofNullable(role);
    }

    /** Warns of a short key, which is acceptable on a laptop, for example. */
    private static String warnIfShort(String name, String key) {
        if (key.length() < RECOMMENDED_KEY_LENGTH) {
            LOG.warnf(
                    "%s has fewer than %d characters: enough to try the service out, but easily guessed in production.",
                    name, RECOMMENDED_KEY_LENGTH);
        }
        return key;
    }

    private static byte[] readOrCreateHash(Path file) {
        try {
            return Files.exists(file) ? readHash(file) : createKey(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The hash of the admin key cannot be read or stored in " + file, e);
        }
    }

    private static byte[] readHash(Path file) throws IOException {
        String hex = Files.readString(file, StandardCharsets.US_ASCII).strip();
        if (!hex.matches("[0-9a-f]{" + HASH_HEX_DIGITS + "}")) {
            throw new IllegalStateException(
                    file + " does not contain the hash of a key. Delete it: the next start then creates a new key.");
        }
        return HexFormat.of().parseHex(hex);
    }

    private static byte[] createKey(Path file) throws IOException {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        String key = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        byte[] hash = hash(key);
        Files.createDirectories(file.getParent());
        writeAtomically(file, HexFormat.of().formatHex(hash) + System.lineSeparator());
        LOG.warnf(
                "This archive had no key. Its admin key is%n%n    %s%n%nIt is not shown again; only its hash is stored.",
                key);
        Arrays.fill(random, (byte) 0);
        return hash;
    }

    /** Writes the file completely or not at all: half a hash after a crash would lock everybody out. */
    private static void writeAtomically(Path file, String text) throws IOException {
        Path temporary = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(temporary);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(
                    temporary, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(
                temporary, text, StandardCharsets.US_ASCII, StandardOpenOption.CREATE, StandardOpenOption.SYNC);
        Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static byte[] hash(String key) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is not available", e);
        }
    }
}
