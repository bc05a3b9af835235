package dev.dateline.http;

import java.util.ArrayDeque;
import java.util.Deque;

/** Lets so much work be under way at a time; what comes later begins in the order it came, as places come free. */
final class Turns {

    private final int places;
    private final Deque<Turn> waiting = new ArrayDeque<>();
    private int underWay;

    Turns(int places) {
        this.places = places;
    }

    /** The place of a piece of work, which has to be given back however the work ends. */
    final class Turn {

        private final Runnable work;
        private boolean isOver;

        private Turn(Runnable work) {
            this.work = work;
        }

        /** Whether the place was given back already: what was about to begin then is not to. */
        boolean isOver() {
            synchronized (Turns.this) {
                return isOver;
            }
        }

        /**
         * Gives the place back, to whoever waits longest. Work that has not begun never will. To call again is nothing.
         */
        void end() {
            Turn next;
            synchronized (Turns.this) {
                if (isOver) {
                    return;
                }
                isOver = true;
                if (waiting.remove(this)) {
                    return;
                }
                next = waiting.poll();
                if (next == null) {
                    underWay--;
                    return;
                }
            }
            next.work.run();
        }
    }

    /** A turn that begins at {@link #begin}. */
    Turn turn(Runnable work) {
        return new Turn(work);
    }

    /** Begins the work, now or when there is a place for it. */
    void begin(Turn turn) {
        synchronized (this) {
            if (underWay == places) {
                waiting.add(turn);
                return;
            }
            underWay++;
        }
        turn.work.run();
    }
}
