package dev.dateline.transfer.format;

/** Thrown when an import stops and resumes later: because the service stops, or for the reason that is its cause. */
public final class ImportSuspendedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param cause why the import stops; null when the service stops */
    public ImportSuspendedException(Throwable cause) {
        super("the import is suspended", cause, false, false);
    }
}
