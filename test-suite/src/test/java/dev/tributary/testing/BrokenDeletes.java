package dev.tributary.testing;

import dev.tributary.runtime.connector.Offset;
import dev.tributary.runtime.connector.ReadOptions;
import dev.tributary.runtime.connector.TableRead;
import dev.tributary.runtime.environment.Environment;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;

/** Connectors with one mistake each, in how they tell of deletes. */
final class BrokenDeletes {

    static final class DeletesEverywhere extends SampleConnector {
        DeletesEverywhere(Map<String, String> options, Environment environment) {
            super(options, environment);
        }

        @Override
        public TableRead readTableDeletes(String table, Offset start, ReadOptions options) {
            return table.equals("labels")
                    ? read(List.of(), SamplePages.offset(pinnedEnd()))
                    : super.readTableDeletes(table, start, options);
        }
    }

    static final class DeletesWithoutKeys extends SampleConnector {
        DeletesWithoutKeys(Map<String, String> options, Environment environment) {
            super(options, environment);
        }

        @Override
        public TableRead readTableDeletes(String table, Offset start, ReadOptions options) {
            if (!table.equals("people") || !start.equals(Offset.START)) {
                return super.readTableDeletes(table, start, options);
            }
            List<InternalRow> rows = rows("gone_people", options, Instant.MIN, pinnedEnd());
            rows.add(new GenericInternalRow(2));
            return read(rows, SamplePages.offset(pinnedEnd()));
        }
    }

    static final class NoDeletes extends SampleConnector {
        NoDeletes(Map<String, String> options, Environment environment) {
            super(options, environment);
        }

        @Override
        public TableRead readTableDeletes(String table, Offset start, ReadOptions options) {
            TableRead read = super.readTableDeletes(table, start, options);
            return read(List.of(), read.end());
        }
    }

    static final class DeletesThatNeverMove extends SampleConnector {
        DeletesThatNeverMove(Map<String, String> options, Environment environment) {
            super(options, environment);
        }

        @Override
        public TableRead readTableDeletes(String table, Offset start, ReadOptions options) {
            return table.equals("people")
                    ? read(rows("gone_people", options, Instant.MIN, pinnedEnd()), start)
                    : super.readTableDeletes(table, start, options);
        }
    }

    private BrokenDeletes() {}
}
