package dev.dateline.transfer.imports;

/** Thrown when an import stops because the service does; it resumes when the service starts again. */
public final class ImportSuspendedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ImportSuspendedException(Throwable cause) {
        super("the service is shutting down", cause, false, false);
    }
}
