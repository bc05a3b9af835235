package dev.dateline.transfer;

/** An import stops here because the service does, and goes on from here when that starts again. */
final class ImportSuspended extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ImportSuspended(Throwable cause) {
        super("the service stops", cause, false, false);
    }
}
