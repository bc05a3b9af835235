package dev.dateline.transfer.imports;

/** Stores the progress of an import that resumes after a failure, or after the service was stopped or killed. */
interface ImportProgress {

    /** The progress of a synchronous import: nothing is stored, since its client sends it again if the service ends. */
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
        public boolean isResumedAfter(Throwable reason) {
            return false;
        }
    };

    /** Stores the progress in the transaction that stores the rows up to it. */
    void save(ImportStatistics tally);

    /** Stores the progress in a new transaction, for rows of which none is stored. */
    void saveInNewTransaction(ImportStatistics tally);

    /** Returns whether the import resumes later after this failure, so that it has not ended. */
    boolean isResumedAfter(Throwable reason);
}
