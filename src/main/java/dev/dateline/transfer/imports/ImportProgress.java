package dev.dateline.transfer.imports;

/** Where it is kept how far an import is, for one that has to go on after the service was stopped or killed. */
interface ImportProgress {

    /** Of an import whose client waits for it, and sends it again when the service ends. */
    ImportProgress NONE = new ImportProgress() {
        @Override
        public void save(ImportStatistics tally) {
            // the client will see
        }

        @Override
        public void saveInNewTransaction(ImportStatistics tally) {
            // the client will see
        }

        @Override
        public boolean isSuspended() {
            return false;
        }
    };

    /** Keeps how far it is, in the transaction that stores the rows up to there. */
    void save(ImportStatistics tally);

    /** The same in a transaction of its own, where there was nothing to store. */
    void saveInNewTransaction(ImportStatistics tally);

    /** Whether it is to stop here and to go on later. */
    boolean isSuspended();
}
