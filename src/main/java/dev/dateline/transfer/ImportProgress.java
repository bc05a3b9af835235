package dev.dateline.transfer;

/** Where it is kept how far an import is, for one that has to go on after the service was stopped or killed. */
interface ImportProgress {

    /** Of an import whose client waits for it, and sends it again when the service ends. */
    ImportProgress NONE = new ImportProgress() {
        @Override
        public void keep(Tally tally) {
            // the client will see
        }

        @Override
        public void keepAlone(Tally tally) {
            // the client will see
        }

        @Override
        public boolean isSuspended() {
            return false;
        }
    };

    /** Keeps how far it is, in the transaction that stores the rows up to there. */
    void keep(Tally tally);

    /** The same in a transaction of its own, where there was nothing to store. */
    void keepAlone(Tally tally);

    /** Whether it is to stop here and to go on later. */
    boolean isSuspended();
}
