package dev.tributary.it;

import java.util.Locale;

/** The tables of the ledger: all pairs of what a source tells and how a target is kept. */
enum LedgerTable {
    SNAPSHOT_NEWEST(Told.WHAT_IS, "SCD_TYPE_1"),
    SNAPSHOT_HISTORY(Told.WHAT_IS, "SCD_TYPE_2"),
    CDC_NEWEST(Told.CHANGES, "SCD_TYPE_1"),
    CDC_HISTORY(Told.CHANGES, "SCD_TYPE_2"),
    CDC_APPEND(Told.CHANGES, "APPEND_ONLY"),
    DELETES_NEWEST(Told.CHANGES_AND_DELETES, "SCD_TYPE_1"),
    DELETES_HISTORY(Told.CHANGES_AND_DELETES, "SCD_TYPE_2"),
    DELETES_APPEND(Told.CHANGES_AND_DELETES, "APPEND_ONLY"),
    APPEND_NEWEST(Told.WHAT_IS_NEW, "SCD_TYPE_1"),
    APPEND_APPEND(Told.WHAT_IS_NEW, "APPEND_ONLY");

    private final Told told;
    private final String scdType;

    private enum Told {
        WHAT_IS,
        CHANGES,
        CHANGES_AND_DELETES,
        WHAT_IS_NEW
    }

    LedgerTable(Told told, String scdType) {
        this.told = told;
        this.scdType = scdType;
    }

    static LedgerTable named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** As source and target call it. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    String scdType() {
        return scdType;
    }

    /** Whether the source tells what there is, rather than what happened. */
    boolean isSnapshot() {
        return told == Told.WHAT_IS;
    }

    /** Whether what there is can become different. */
    boolean changes() {
        return told != Told.WHAT_IS_NEW;
    }

    /** Whether the source tells what is no more. */
    boolean tellsDeletes() {
        return told == Told.CHANGES_AND_DELETES;
    }

    /** Whether it tells so by a request of its own. */
    boolean tellsDeletesApart() {
        return this == DELETES_NEWEST;
    }

    /** Whether something can be told after what happened later: where the same can be told twice, without a second row. */
    boolean canBeLate() {
        return (told == Told.CHANGES || told == Told.CHANGES_AND_DELETES) && !scdType.equals("APPEND_ONLY");
    }

    /** Whether it is read in tasks, without a spool. */
    boolean isReadByWindows() {
        return this == APPEND_APPEND;
    }

    /** Whether deletes are kept beside the target. */
    boolean keepsDeletes() {
        return tellsDeletes() && !scdType.equals("APPEND_ONLY");
    }
}
