#!/usr/bin/env bash
# H2 2.4.240, in a file: a transaction that waited for a row by SELECT … FOR UPDATE and then rolls back can undo the committed
# update of the transaction before it. Twelve connections count a row up: each transaction locks and reads the row, and writes
# what it read plus one; every third rolls back instead. Each commit added one, so the row should hold the number of commits.
# Seen: it holds less, within seconds ("15996 committed updates, the row counts 15785"). Without the rollbacks, or in memory,
# nothing is lost. The script fails if the row is right after a minute.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.6.1:copy -Dartifact=com.h2database:h2:2.4.240 -DoutputDirectory=. >/dev/null
cat > LostUpdate.java <<'JAVA'
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

public class LostUpdate {
    static final String URL = "jdbc:h2:file:./lost;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=30000";

    public static void main(String[] args) throws Exception {
        try (Connection c = DriverManager.getConnection(URL); Statement s = c.createStatement()) {
            s.execute("create table counter (id int primary key, counted bigint not null)");
            s.execute("insert into counter values (1, 0)");
        }
        AtomicLong committed = new AtomicLong();
        long end = System.nanoTime() + 60_000_000_000L;
        while (System.nanoTime() < end) {
            List<Thread> threads = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                Thread t = new Thread(() -> count(committed));
                threads.add(t);
                t.start();
            }
            for (Thread t : threads) t.join();
            try (Connection c = DriverManager.getConnection(URL);
                    Statement s = c.createStatement();
                    ResultSet r = s.executeQuery("select counted from counter")) {
                r.next();
                if (r.getLong(1) != committed.get()) {
                    System.out.println(committed.get() + " committed updates, the row counts " + r.getLong(1));
                    System.exit(0);
                }
            }
        }
        System.out.println("all " + committed.get() + " committed updates are in the row");
        System.exit(1);
    }

    static void count(AtomicLong committed) {
        try (Connection c = DriverManager.getConnection(URL); Statement s = c.createStatement()) {
            c.setAutoCommit(false);
            for (int i = 0; i < 2000; i++) {
                long counted;
                try (ResultSet r = s.executeQuery("select counted from counter where id = 1 for update")) {
                    r.next();
                    counted = r.getLong(1);
                }
                if (i % 3 == 0) {
                    c.rollback();
                } else {
                    s.executeUpdate("update counter set counted = " + (counted + 1) + " where id = 1");
                    c.commit();
                    committed.incrementAndGet();
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
JAVA
java -cp h2-2.4.240.jar LostUpdate.java
