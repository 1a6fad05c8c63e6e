package dev.tributary.cli.databricks;

import dev.tributary.model.TableModel;
import dev.tributary.pipeline.spec.TableSpec;

/**
 * A table on its way: a notebook lands its rows, a pipeline makes its target of them.
 *
 * @param spec what the user says
 * @param model what the descriptor says
 * @param reading which rows are landed
 * @param target how landed rows become rows of the target
 */
record LandedTable(TableSpec spec, TableModel model, Reading reading, Target target) {

    /** What the schema of the landing tables is called besides the target's. */
    static final String SCHEMA_SUFFIX = "_landing";

    /** Which rows of a source are landed. */
    enum Reading {
        /** All that there are, in place of those of the last run. */
        WHOLE("whole"),
        /** Those that have changed, or are new. */
        ROWS("rows"),
        /** Those that have changed and those that were deleted, which one read of the source tells apart. */
        ROWS_WITH_DELETES("rows with deletes"),
        /** The same, deletes by a read of their own. */
        ROWS_AND_DELETES("rows and deletes");

        private final String label;

        Reading(String label) {
            this.label = label;
        }

        /** The name that the notebook knows it by. */
        String label() {
            return label;
        }

        boolean deletes() {
            return this == ROWS_WITH_DELETES || this == ROWS_AND_DELETES;
        }
    }

    /** The schema of the landing table, without its catalog. */
    String landingSchema() {
        return spec.destinationSchema() + SCHEMA_SUFFIX;
    }

    /** The landing table in SQL. */
    String landing() {
        return Literals.inSchema(spec, landingSchema());
    }

    /** The target in SQL. */
    String targetName() {
        return Literals.target(spec);
    }

    /** What the target is said to be, in one line; empty where the descriptor says nothing. */
    String comment() {
        return model.description().strip().replaceAll("\\s+", " ");
    }
}
