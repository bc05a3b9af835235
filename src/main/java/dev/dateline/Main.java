package dev.dateline;

import io.quarkus.runtime.ApplicationLifecycleManager;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Where the service starts. */
@QuarkusMain
public final class Main {

    private Main() {}

    /**
     * Starts the service, and lets every address reach it first: the framework answers one that browsers send and
     * strict grammars forbid, such as {@code ?q=a|b}, with 400 and not a word. Ours are read strictly where they are
     * read.
     */
    public static void main(String... arguments) {
        System.setProperty("vertx.disableURIValidation", "true");
        Quarkus.run(null, Main::exit, arguments);
    }

    /** The framework has said nothing of the failure when it leaves it to this. */
    private static void exit(int code, Throwable failure) {
        if (failure != null) {
            StartupFailure start = StartupFailure.of(failure);
            if (!start.isKnown()) {
                failure.printStackTrace();
            }
            System.err.println(start.sentence());
        }
        ApplicationLifecycleManager.getDefaultExitCodeHandler().accept(code, failure);
    }
}
