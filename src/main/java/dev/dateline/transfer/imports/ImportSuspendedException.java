package dev.dateline.transfer.imports;

/** An import stops here because the service does, and goes on from here when that starts again. */
public final class ImportSuspendedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ImportSuspendedException(Throwable cause) {
        super("the service stops", cause, false, false);
    }
}
