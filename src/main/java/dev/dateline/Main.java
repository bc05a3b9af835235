package dev.dateline;

import io.quarkus.runtime.ApplicationLifecycleManager;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** The entry point of the service. */
@QuarkusMain
public final class Main {

    private Main() {}

    /**
     * Starts the service. Disables the URI validation of Vert.x first: it answers some URIs that browsers send and the
     * strict grammar forbids, such as {@code ?q=a|b}, with 400 and an empty body. The service parses its URIs strictly
     * itself.
     */
    public static void main(String... arguments) {
        StartupErrorOutput.hold();
        System.setProperty("vertx.disableURIValidation", "true");
        Quarkus.run(null, Main::exit, arguments);
    }

    /** Reports a startup failure, which the framework has not logged when it calls this. */
    private static void exit(int code, Throwable failure) {
        if (failure != null) {
            StartupFailure start = StartupFailure.of(failure);
            if (start.isKnown()) {
                StartupErrorOutput.discard();
            } else {
                StartupErrorOutput.release();
                failure.printStackTrace();
            }
            System.err.println(start.sentence());
        }
        ApplicationLifecycleManager.getDefaultExitCodeHandler().accept(code, failure);
    }
}
