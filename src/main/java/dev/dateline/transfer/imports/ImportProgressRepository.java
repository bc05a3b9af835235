package dev.dateline.transfer.imports;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;

/** Repository of the progress of imports. Call its methods within a transaction. */
@ApplicationScoped
class ImportProgressRepository implements PanacheRepositoryBase<ImportedRows, String> {

    void saveProgress(String id, ImportStatistics tally) {
        ImportedRows rows = findById(id);
        if (rows == null) {
            rows = new ImportedRows(id);
            rows.copyFrom(tally);
            persist(rows);
        } else {
            rows.copyFrom(tally);
        }
    }

    ImportStatistics findProgress(String id) {
        return findByIdOptional(id).map(ImportedRows::toStatistics).orElse(ImportStatistics.NONE);
    }

    void deleteExcept(Collection<String> ids) {
        if (ids.isEmpty()) {
            deleteAll();
        } else {
            delete("id not in ?1", ids);
        }
    }
}
