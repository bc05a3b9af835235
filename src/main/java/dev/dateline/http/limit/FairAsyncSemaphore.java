package dev.dateline.http.limit;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * A fair semaphore that does not block: it limits how many tasks run at a time, and starts waiting tasks in FIFO order
 * as permits become free.
 */
final class FairAsyncSemaphore {

    private final int permits;
    private final Deque<Permit> queue = new ArrayDeque<>();
    private int running;

    FairAsyncSemaphore(int permits) {
        this.permits = permits;
    }

    /** The permit of one task. It must be released however the task ends. */
    final class Permit {

        private final Runnable task;
        private boolean isReleased;

        private Permit(Runnable task) {
            this.task = task;
        }

        /**
         * Returns whether the permit has been released already; a task that has not started yet must then not start.
         */
        boolean isReleased() {
            synchronized (FairAsyncSemaphore.this) {
                return isReleased;
            }
        }

        /**
         * Releases the permit and passes it to the task that has waited longest. A task that has not started never
         * will. Repeated calls have no effect.
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

    /** Creates a permit for a task, which starts after {@link #acquire}. */
    Permit newPermit(Runnable task) {
        return new Permit(task);
    }

    /** Starts the task, immediately or as soon as a permit is free. */
    void acquire(Permit permit) {
        synchronized (this) {
            if (running == permits) {
                queue.add(permit);
                return;
            }
            running++;
        }
        permit.task.run();
    }
}
