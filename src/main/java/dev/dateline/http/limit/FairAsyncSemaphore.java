package dev.dateline.http.limit;

import java.util.ArrayDeque;
import java.util.Deque;

/** Lets so much work be under way at a time; what comes later begins in the order it came, as places come free. */
final class FairAsyncSemaphore {

    private final int permits;
    private final Deque<Permit> queue = new ArrayDeque<>();
    private int running;

    FairAsyncSemaphore(int places) {
        this.permits = places;
    }

    /** The place of a piece of work, which has to be given back however the work ends. */
    final class Permit {

        private final Runnable task;
        private boolean isReleased;

        private Permit(Runnable work) {
            this.task = work;
        }

        /** Whether the place was given back already: what was about to begin then is not to. */
        boolean isReleased() {
            synchronized (FairAsyncSemaphore.this) {
                return isReleased;
            }
        }

        /**
         * Gives the place back, to whoever waits longest. Work that has not begun never will. To call again is nothing.
         */
        void release() {
            Permit next;
            synchronized (FairAsyncSemaphore.this) {
                if (isReleased) {
                    return;
                }
                isReleased = true;
                if (queue.remove(this)) {
                    return;
                }
                next = queue.poll();
                if (next == null) {
                    running--;
                    return;
                }
            }
            next.task.run();
        }
    }

    /** A turn that begins at {@link #acquire}. */
    Permit newPermit(Runnable work) {
        return new Permit(work);
    }

    /** Begins the work, now or when there is a place for it. */
    void acquire(Permit turn) {
        synchronized (this) {
            if (running == permits) {
                queue.add(turn);
                return;
            }
            running++;
        }
        turn.task.run();
    }
}
