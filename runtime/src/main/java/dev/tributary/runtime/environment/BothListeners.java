package dev.tributary.runtime.environment;

/** Tells two listeners, one after the other. */
record BothListeners(RunListener one, RunListener other) implements RunListener {

    @Override
    public void reached(Phase phase, String source, String table) {
        one.reached(phase, source, table);
        other.reached(phase, source, table);
    }

    @Override
    public void requested(String source, String table) {
        one.requested(source, table);
        other.requested(source, table);
    }

    @Override
    public void retrying(String source, String table) {
        one.retrying(source, table);
        other.retrying(source, table);
    }

    @Override
    public void pageRead(String source, String table, long rows, long bytes) {
        one.pageRead(source, table, rows, bytes);
        other.pageRead(source, table, rows, bytes);
    }

    @Override
    public void counted(String source, String table, long rows) {
        one.counted(source, table, rows);
        other.counted(source, table, rows);
    }

    @Override
    public void nullsPassedOver(String source, String table, long count) {
        one.nullsPassedOver(source, table, count);
        other.nullsPassedOver(source, table, count);
    }

    @Override
    public void waiting(String source, String table, Wait wait) {
        one.waiting(source, table, wait);
        other.waiting(source, table, wait);
    }

    @Override
    public void valuesRescued(String source, String table, long count) {
        one.valuesRescued(source, table, count);
        other.valuesRescued(source, table, count);
    }

    @Override
    public void drifted(String source, String table, TableDrift drift) {
        one.drifted(source, table, drift);
        other.drifted(source, table, drift);
    }

    @Override
    public void rowsDropped(String source, String table, long count) {
        one.rowsDropped(source, table, count);
        other.rowsDropped(source, table, count);
    }
}
