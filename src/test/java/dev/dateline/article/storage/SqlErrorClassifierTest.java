package dev.dateline.article.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.DiskSpaceTest;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class SqlErrorClassifierTest {

    private final SQLException closed = new SQLException("The database has been closed", "90098", 90098);
    private final SQLException noConnection = new SQLException("Acquisition timeout");
    private final SQLException duplicate = new SQLException("Unique index", "23505", 23505);

    @Test
    void aClosedDatabaseIsAFailure() {
        assertThat(SqlErrorClassifier.isDatabaseFailure(new IllegalStateException(closed)))
                .isTrue();
    }

    @Test
    void suppressedReasonsOfAFailedCommitAreFound() {
        RuntimeException commit = new IllegalStateException("Could not commit");
        commit.addSuppressed(new IllegalStateException(closed));
        assertThat(SqlErrorClassifier.isDatabaseFailure(commit)).isTrue();
    }

    @Test
    void aFullDiskIsAFailure() {
        Throwable full = new IllegalStateException(DiskSpaceTest.full());
        assertThat(SqlErrorClassifier.isDatabaseFailure(full)).isTrue();
    }

    @Test
    void constraintViolationsAreNotDatabaseFailures() {
        assertThat(SqlErrorClassifier.isDatabaseFailure(new IllegalStateException(duplicate)))
                .isFalse();
        assertThat(SqlErrorClassifier.isPoolExhausted(duplicate)).isFalse();
    }

    @Test
    void anExhaustedPoolIsNotADatabaseFailure() {
        RuntimeException e = new IllegalStateException(noConnection);
        assertThat(SqlErrorClassifier.isDatabaseFailure(e)).isFalse();
        assertThat(SqlErrorClassifier.isPoolExhausted(e)).isTrue();
    }
}
