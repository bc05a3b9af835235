package dev.dateline.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TurnsTest {

    private final Turns turns = new Turns(2);
    private final List<String> begun = new ArrayList<>();

    private Turns.Turn begin(String name) {
        Turns.Turn turn = turns.turn(() -> begun.add(name));
        turns.begin(turn);
        return turn;
    }

    @Test
    void whoFindsNoPlaceBeginsInOrderAsPlacesComeFree() {
        Turns.Turn first = begin("first");
        Turns.Turn second = begin("second");
        begin("third");
        begin("fourth");
        assertThat(begun).containsExactly("first", "second");
        second.end();
        first.end();
        assertThat(begun).containsExactly("first", "second", "third", "fourth");
    }

    @Test
    void whoLeavesWhileWaitingNeverBegins() {
        Turns.Turn first = begin("first");
        begin("second");
        Turns.Turn third = begin("third");
        begin("fourth");
        third.end();
        first.end();
        assertThat(begun).containsExactly("first", "second", "fourth");
    }

    @Test
    void whoLeavesBeforeTheWorkCanTellThatItIsOver() {
        Turns.Turn first = begin("first");
        assertThat(first.isOver()).isFalse();
        first.end();
        assertThat(first.isOver()).isTrue();
    }

    @Test
    void aPlaceIsGivenBackOnce() {
        Turns.Turn first = begin("first");
        begin("second");
        first.end();
        first.end();
        begin("third");
        begin("fourth");
        assertThat(begun).containsExactly("first", "second", "third");
    }
}
