package dev.dateline.article.storage;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;

/**
 * Registers the metadata keys of the articles that were stored before keys were registered. It is not in SQL, since
 * databases differ in how they read JSON.
 */
final class MetadataKeyMigration implements JavaMigration {

    private static final int BATCH_ROWS = 100; // a row may have a MiB of metadata
    private static final String NEXT_ROWS = "select revision, metadata from article where revision > ? "
            + "order by revision fetch first " + BATCH_ROWS + " rows only";

    private final JsonMapper json = new JsonMapper();

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("5.1");
    }

    @Override
    public String getDescription() {
        return "register metadata keys";
    }

    @Override
    public Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException, IOException {
        Connection connection = context.getConnection();
        try (PreparedStatement insertion = connection.prepareStatement("insert into metadata_key (name) values (?)")) {
            for (String name : keys(connection)) {
                insertion.setString(1, name);
                insertion.addBatch();
            }
            insertion.executeBatch();
        }
    }

    private Set<String> keys(Connection connection) throws SQLException, IOException {
        Set<String> keys = new TreeSet<>();
        try (PreparedStatement query = connection.prepareStatement(NEXT_ROWS)) {
            long last = -1;
            for (int rows = BATCH_ROWS; rows == BATCH_ROWS; ) {
                rows = 0;
                query.setLong(1, last);
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        rows++;
                        last = row.getLong(1);
                        json.readTree(row.getString(2)).fieldNames().forEachRemaining(keys::add);
                    }
                }
            }
        }
        return keys;
    }
}
