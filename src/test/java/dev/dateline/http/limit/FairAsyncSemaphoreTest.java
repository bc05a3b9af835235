package dev.dateline.http.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FairAsyncSemaphoreTest {

    private final FairAsyncSemaphore turns = new FairAsyncSemaphore(2);
    private final List<String> begun = new ArrayList<>();

    private FairAsyncSemaphore.Permit begin(String name) {
        FairAsyncSemaphore.Permit turn = turns.newPermit(() -> begun.add(name));
        turns.acquire(turn);
        return turn;
    }

    @Test
    void waitersAcquireInOrder() {
        FairAsyncSemaphore.Permit first = begin("first");
        FairAsyncSemaphore.Permit second = begin("second");
        begin("third");
        begin("fourth");
        assertThat(begun).containsExactly("first", "second");
        second.release();
        first.release();
        assertThat(begun).containsExactly("first", "second", "third", "fourth");
    }

    @Test
    void aCancelledWaiterNeverAcquires() {
        FairAsyncSemaphore.Permit first = begin("first");
        begin("second");
        FairAsyncSemaphore.Permit third = begin("third");
        begin("fourth");
        third.release();
        first.release();
        assertThat(begun).containsExactly("first", "second", "fourth");
    }

    @Test
    void anEarlyReleaseIsNotLost() {
        FairAsyncSemaphore.Permit first = begin("first");
        assertThat(first.isReleased()).isFalse();
        first.release();
        assertThat(first.isReleased()).isTrue();
    }

    @Test
    void aPermitIsReleasedOnce() {
        FairAsyncSemaphore.Permit first = begin("first");
        begin("second");
        first.release();
        first.release();
        begin("third");
        begin("fourth");
        assertThat(begun).containsExactly("first", "second", "third");
    }
}
