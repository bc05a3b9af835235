package dev.dateline.transfer.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.dateline.Failure;
import dev.dateline.article.storage.IndexProgress;
import org.junit.jupiter.api.Test;

class CompleteExportTest {

    /** An index that has come to a revision, and comes no further. */
    private record FixedProgress(long at, boolean isComplete) implements IndexProgress {
        @Override
        public void checkWritable() {
            // nobody writes
        }

        @Override
        public void awaitApplied(long revision) {
            // nobody waits
        }

        @Override
        public boolean awaitVisible(long revision) {
            return revision <= at;
        }
    }

    @Test
    void anIncompleteExportIsRefused() {
        Failure failure =
                catchThrowableOfType(Failure.class, () -> Exporter.requireComplete(new FixedProgress(1, true), 6));
        assertThat(failure.kind()).isEqualTo(Failure.Kind.UNAVAILABLE);
        assertThatCode(() -> Exporter.requireComplete(new FixedProgress(6, true), 6))
                .doesNotThrowAnyException();
    }

    @Test
    void anExportIsRefusedWhileArticlesCannotBeIndexed() {
        Failure failure =
                catchThrowableOfType(Failure.class, () -> Exporter.requireComplete(new FixedProgress(6, false), 6));
        assertThat(failure.kind()).isEqualTo(Failure.Kind.UNAVAILABLE);
    }
}
