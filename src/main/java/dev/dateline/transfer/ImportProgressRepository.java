package dev.dateline.transfer;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;

/** How far imports are, in the database. To be called within a transaction. */
@ApplicationScoped
class ImportProgressRepository implements PanacheRepositoryBase<ImportedRows, String> {

    void reach(String id, Tally tally) {
        ImportedRows rows = findById(id);
        if (rows == null) {
            rows = new ImportedRows(id);
            rows.reach(tally);
            persist(rows);
        } else {
            rows.reach(tally);
        }
    }

    Tally reached(String id) {
        return findByIdOptional(id).map(ImportedRows::tally).orElse(Tally.NONE);
    }

    void deleteOthers(Collection<String> ids) {
        if (ids.isEmpty()) {
            deleteAll();
        } else {
            delete("id not in ?1", ids);
        }
    }
}
