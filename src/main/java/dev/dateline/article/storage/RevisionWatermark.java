package dev.dateline.article.storage;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** The revision that some process has reached, on which threads can wait. */
public final class RevisionWatermark {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition advanced = lock.newCondition();
    private volatile long revision;

    /** The revision that was reached. */
    public long revision() {
        return revision;
    }

    /** Records that a revision was reached, and wakes waiting threads. Does nothing if a later one was reached. */
    public void advanceTo(long reached) {
        lock.lock();
        try {
            revision = Math.max(revision, reached);
            advanced.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Sets the revision, which may also be lower than the present one: the process starts again from there. */
    public void resetTo(long start) {
        lock.lock();
        try {
            revision = start;
            advanced.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits until a revision is reached, or the timeout has passed.
     *
     * @return whether the revision is reached
     */
    public boolean await(long target, Duration timeout) throws InterruptedException {
        if (revision >= target) {
            return true;
        }
        long left = timeout.toNanos();
        lock.lock();
        try {
            while (revision < target && left > 0) {
                left = advanced.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
        return revision >= target;
    }
}
