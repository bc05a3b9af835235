package dev.dateline.article;

import dev.dateline.Failure;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Puts on disk what is committed. H2 acknowledges a commit before it is there; its {@code CHECKPOINT SYNC} forces the
 * file. Any other database is expected to commit durably.
 */
@ApplicationScoped
class DiskSync {

    private final AgroalDataSource database;

    DiskSync(AgroalDataSource database) {
        this.database = database;
    }

    void sync() {
        try (Connection connection = database.getConnection()) {
            if (isH2(connection)) {
                try (Statement statement = connection.createStatement()) {
                    statement.execute("CHECKPOINT SYNC");
                }
            }
        } catch (SQLException e) {
            throw new Failure(
                    Failure.Kind.UNAVAILABLE,
                    "The disk failed while the change was put on it: it is not known whether it will be there.",
                    e);
        }
    }

    private static boolean isH2(Connection connection) throws SQLException {
        return "H2".equals(connection.getMetaData().getDatabaseProductName());
    }
}
