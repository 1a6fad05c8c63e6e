package dev.tributary.testing;

import dev.tributary.model.OptionModel;
import dev.tributary.model.OptionType;
import dev.tributary.model.Template;
import dev.tributary.runtime.connector.LakeflowConnect;
import dev.tributary.runtime.connector.Offset;
import dev.tributary.runtime.connector.ReadOptions;
import dev.tributary.runtime.connector.TableRead;
import dev.tributary.runtime.error.ConnectorException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** T14: the options that are declared are those that are read. */
final class OptionChecks {
    private static final String UNKNOWN = "no_such_option";

    /** T14, of a table. */
    static void ofTable(TableUnderTest table) {
        Map<String, String> right = table.options();
        refused(table, with(right, UNKNOWN, "x"), UNKNOWN);
        for (OptionModel option : table.model().options()) {
            if (option.required() && option.defaultValue() == null) {
                Map<String, String> missing = new HashMap<>(right);
                missing.remove(option.name());
                refused(table, missing, option.name());
            }
            if (option.type() != OptionType.TEXT) {
                refused(table, with(right, option.name(), "neither here nor there"), option.name());
            }
        }
    }

    private static void refused(TableUnderTest table, Map<String, String> options, String named) {
        refused(table.check(), named, () -> {
            try (LakeflowConnect run = table.check().source().connect();
                    TableRead read = run.readTable(table.name(), Offset.START, ReadOptions.allColumns(options))) {
                return read.next();
            }
        });
    }

    /** T14, of the connection. */
    static void ofConnection(Check check) {
        TestedSource source = check.source();
        Map<String, String> right = source.connectionOptions();
        String table = source.model().listed().get(0).name();
        refusedConnection(check, table, with(right, UNKNOWN, "x"), UNKNOWN);
        List<String> ofAddress = Template.parse(source.model().baseUrl()).options();
        for (OptionModel option : source.model().options()) {
            // The simulation's own address stands in for what is made of options.
            boolean needed = option.required() && option.defaultValue() == null && !ofAddress.contains(option.name());
            if (needed) {
                Map<String, String> missing = new HashMap<>(right);
                missing.remove(option.name());
                refusedConnection(check, table, missing, option.name());
            }
        }
    }

    private static void refusedConnection(Check check, String table, Map<String, String> options, String named) {
        refused(check, named, () -> {
            try (LakeflowConnect run = check.source().connect(options);
                    TableRead read = run.readTable(
                            table,
                            Offset.START,
                            ReadOptions.allColumns(check.source().tableOptions(table)))) {
                return read.next();
            }
        });
    }

    private interface Attempt {
        boolean read();
    }

    private static void refused(Check check, String named, Attempt attempt) {
        TestedSource source = check.source();
        int before = source.requests().size();
        String expected = "an error that names the option `" + named + "`, before any request";
        String fix = "a connector must look at its options before it asks the source";
        try {
            throw check.failure(expected, attempt.read() ? "a row" : "no rows", fix, null);
        } catch (ConnectorException e) {
            // A table that is found at run time must be found before its options can be known.
            int allowed = source.model().tableDiscovery().isPresent() ? 1 : 0;
            check.require(
                    String.valueOf(e.getMessage()).contains(named)
                            && source.requests().size() - before <= allowed,
                    expected,
                    (source.requests().size() - before) + " requests, and " + e.getMessage(),
                    fix);
        }
    }

    private static Map<String, String> with(Map<String, String> options, String name, String value) {
        Map<String, String> other = new HashMap<>(options);
        other.put(name, value);
        return other;
    }

    private OptionChecks() {}
}
