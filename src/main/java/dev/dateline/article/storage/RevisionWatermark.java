package dev.dateline.article.storage;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** How far something has come, as a revision, and where others wait for it to come further. */
public final class RevisionWatermark {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition advanced = lock.newCondition();
    private volatile long revision;

    /** The revision that was reached. */
    public long revision() {
        return revision;
    }

    /** A revision is reached, which may also be an earlier one. */
    public void advanceTo(long reached) {
        lock.lock();
        try {
            revision = reached;
            advanced.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Waits until a revision is reached, or the time is over; tells whether it is. */
    public boolean await(long wanted, Duration most) throws InterruptedException {
        if (revision >= wanted) {
            return true;
        }
        long left = most.toNanos();
        lock.lock();
        try {
            while (revision < wanted && left > 0) {
                left = advanced.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
        return revision >= wanted;
    }
}
