package dev.dateline.transfer.imports;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/**
 * The progress of an asynchronous import. It is updated in the transactions that store the rows, so that the import can
 * resume after a restart.
 */
@Entity
class ImportedRows {

    @Id
    @Column(length = 40)
    private String id;

    @Column(nullable = false)
    private long lookedAt;

    @Column(nullable = false)
    private long created;

    @Column(nullable = false)
    private long updated;

    @Column(nullable = false)
    private long unchanged;

    @Column(nullable = false)
    private long skipped;

    @Column(nullable = false)
    private long failed;

    @Column(nullable = false)
    private long noted;

    @Column(nullable = false)
    private long revision;

    @Column(nullable = false)
    private long listed;

    @Column(nullable = false)
    private long listBytes;

    protected ImportedRows() {} // for Hibernate

    ImportedRows(String id) {
        this.id = id;
    }

    void copyFrom(ImportStatistics tally) {
        this.lookedAt = tally.rows();
        this.created = tally.created();
        this.updated = tally.updated();
        this.unchanged = tally.unchanged();
        this.skipped = tally.skipped();
        this.failed = tally.failed();
        this.noted = tally.noted();
        this.revision = tally.revision();
        this.listed = tally.listed();
        this.listBytes = tally.bytes();
    }

    ImportStatistics toStatistics() {
        return new ImportStatistics(
                lookedAt, created, updated, unchanged, skipped, failed, noted, revision, listed, listBytes);
    }
}
