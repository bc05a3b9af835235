package dev.dateline.article.storage;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** A key of metadata that an article has, or had once. */
@Entity
class MetadataKey {

    @Id
    @Column(length = 64)
    private String name;

    protected MetadataKey() {} // for Hibernate

    MetadataKey(String name) {
        this.name = name;
    }
}
