package dev.dateline.transfer;

import dev.dateline.date.Edtf;
import dev.dateline.date.EdtfException;
import java.util.Optional;

/** Reads a date as catalogues write it. */
final class CatalogueText {

    private CatalogueText() {}

    /** The date as EDTF; empty when it cannot be read. */
    static Optional<Edtf> read(String text) {
        try {
            return Optional.of(Edtf.parse(text.strip()));
        } catch (EdtfException e) {
            return Optional.empty();
        }
    }
}
