package dev.dateline.article;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What this process changed lately, without a gap, so that the one reader that follows closely need not read back from
 * the database what was in memory a moment ago. Changes are laid down before they are committed, by a writer that is
 * alone; nobody may ask for more than is durable.
 */
@ApplicationScoped
class Handover {

    // in bytes, roughly
    private static final long HEAVIEST = 32L << 20;
    private static final long LEAST = 2000;
    private static final long MENTION = 500;

    private final Deque<Change> changes = new ArrayDeque<>();
    private long weight;
    private int opening;

    /**
     * Lays down changes that are about to be committed. Those that another writer laid down in vain make room.
     *
     * @param under the opening of the database in which they are; those of an earlier one have no future
     */
    synchronized void add(List<Change> newer, int under) {
        if (under < opening) {
            return;
        }
        if (under > opening) {
            clear();
            opening = under;
        }
        newer.forEach(change -> {
            withdraw(change.revision());
            if (!changes.isEmpty() && changes.getLast().revision() != change.revision() - 1) {
                clear();
            }
            changes.addLast(change);
            weight += weight(change);
            while (weight > HEAVIEST) {
                weight -= weight(changes.removeFirst());
            }
        });
    }

    private void clear() {
        changes.clear();
        weight = 0;
    }

    /** Takes back what was not committed: revisions from this one on. */
    synchronized void withdraw(long from) {
        while (!changes.isEmpty() && changes.getLast().revision() >= from) {
            weight -= weight(changes.removeLast());
        }
    }

    /**
     * The changes after a revision, of each article the newest among them; none when some of them are not here. What
     * lies before is let go.
     *
     * @param upTo the durable revision
     * @param most how many revisions at most
     */
    synchronized Changes after(long revision, long upTo, int most) {
        while (!changes.isEmpty() && changes.getFirst().revision() <= revision) {
            weight -= weight(changes.removeFirst());
        }
        if (changes.isEmpty() || changes.getFirst().revision() != revision + 1) {
            return new Changes(List.of(), revision);
        }
        Map<String, Change> newest = new LinkedHashMap<>();
        long end = Math.min(upTo, revision + most);
        long last = revision;
        for (Change change : changes) {
            if (change.revision() > end) {
                break;
            }
            newest.remove(change.id());
            newest.put(change.id(), change);
            last = change.revision();
        }
        return new Changes(new ArrayList<>(newest.values()), last);
    }

    private static long weight(Change change) {
        return change.article().map(Handover::weight).orElse(LEAST);
    }

    private static long weight(ArticleView article) {
        long letters = Stream.of(article.authors(), article.topics(), article.people(), article.places())
                .flatMap(List::stream)
                .mapToLong(String::length)
                .sum();
        letters += article.metadata().values().stream()
                .flatMap(value -> value.values().stream())
                .mapToLong(String::length)
                .sum();
        letters += article.summary() == null ? 0 : article.summary().length();
        return LEAST + 2 * letters + MENTION * article.mentions().size();
    }
}
