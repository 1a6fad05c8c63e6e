package dev.tributary.runtime.rest;

import dev.tributary.model.IncrementalModel;
import dev.tributary.model.TableModel;
import dev.tributary.model.TableOptions;
import dev.tributary.runtime.decode.DecodeContext;
import dev.tributary.runtime.decode.RowDecoder;
import dev.tributary.runtime.decode.Tolerance;
import dev.tributary.runtime.error.OptionException;
import dev.tributary.runtime.error.Place;
import dev.tributary.runtime.hook.Hooks;
import dev.tributary.runtime.http.Terms;
import dev.tributary.runtime.options.OptionCheck;
import dev.tributary.runtime.options.Options;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.spark.sql.types.StructType;

/**
 * A table: what its model says, and what only generated code knows.
 *
 * @param place what messages about it are about
 * @param terms what its responses mean, and how often it may be asked for
 * @param hooks its own hooks, and those of the source for other steps
 * @param found what is known of a table that was found at run time, or about which this one is asked
 */
record RestTable(
        Place place,
        TableModel model,
        Supplier<StructType> schema,
        DecoderFactory decoders,
        RequestFactory requests,
        Terms terms,
        Hooks hooks,
        Optional<FoundTable> found) {

    /** A table that is declared. */
    RestTable(
            Place place,
            TableModel model,
            Supplier<StructType> schema,
            DecoderFactory decoders,
            RequestFactory requests,
            Terms terms,
            Hooks hooks) {
        this(place, model, schema, decoders, requests, terms, hooks, Optional.empty());
    }

    /** The name by which the descriptor speaks of it: of a table that was found, that of all of them. */
    String declaredName() {
        return found.map(FoundTable::like).orElse(model.name());
    }

    /** The same, asked about a table that was found. */
    RestTable about(Optional<FoundTable> other) {
        return new RestTable(place, model, schema, decoders, requests, terms, hooks, other);
    }

    /**
     * The table's options with their defaults; those that every table has are not among them.
     *
     * @throws OptionException if they are not as the model wants them
     */
    Options options(Map<String, String> given) {
        Options options = check().check(Tolerance.without(given));
        ReadRange.of(place, model, options);
        return options;
    }

    /**
     * Looks at the options that are given, although some may be missing.
     *
     * @throws OptionException if one is unknown or has a value that is not allowed
     */
    void checkGiven(Map<String, String> given) {
        check().checkGiven(Tolerance.without(given));
    }

    private OptionCheck check() {
        return new OptionCheck(
                place.toString(),
                Stream.concat(model.options().stream(), TableOptions.BUILT_IN.stream())
                        .toList());
    }

    boolean isIncremental() {
        return model.incremental() != null;
    }

    /** Whether the source takes both ends of a span, so that spans can be planned and read side by side. */
    boolean isWindowed() {
        return isIncremental()
                && model.cursorStart().isPresent()
                && model.cursorEnd().isPresent();
    }

    /** Whether it is read in parts. */
    boolean isPartitioned() {
        return isWindowed() && !isScoped();
    }

    /** Whether it is asked for in scopes: for each row of a parent, or each value of a list. */
    boolean isScoped() {
        return model.parents().findAny().isPresent() || !Scopes.lists(model).isEmpty();
    }

    /** How changes are found; only for incremental tables. */
    IncrementalModel incremental() {
        return Objects.requireNonNull(model.incremental(), "not an incremental table");
    }

    RowDecoder decoder(DecodeContext context) {
        return decoders.create(context);
    }
}
