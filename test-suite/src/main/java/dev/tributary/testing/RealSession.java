package dev.tributary.testing;

import dev.tributary.model.SourceModel;
import dev.tributary.runtime.connector.ConnectorFactory;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.opentest4j.TestAbortedException;

/** What the checks of a test class have in common that read a real source. Safe for use by several threads. */
final class RealSession {
    /** The setting that lets tests write to a real source. */
    private static final String WRITES = "writes";

    private static final Map<Class<?>, RealSession> SESSIONS = new ConcurrentHashMap<>();

    private final Class<?> tests;
    private final ConnectorFactory factory;
    private final SourceModel model;
    private final Mode mode;
    private final Map<String, Supplier<FirstRead>> firstReads = new HashMap<>();
    private volatile boolean hasFailed;
    private @Nullable RealReach reach;
    private @Nullable RuntimeException failure;

    private RealSession(Class<?> tests, ConnectorFactory factory, SourceModel model, Mode mode) {
        this.tests = tests;
        this.factory = factory;
        this.model = model;
        this.mode = mode;
    }

    /** The session of a test class. */
    static RealSession of(Class<?> tests, ConnectorFactory factory, SourceModel model, Mode mode) {
        return SESSIONS.computeIfAbsent(tests, unknown -> new RealSession(tests, factory, model, mode));
    }

    /** Ends the session of a test class whose checks have come to an end. */
    static void end(Class<?> tests) {
        RealSession session = SESSIONS.remove(tests);
        if (session != null && session.reach != null && !session.hasFailed) {
            session.reach.finish();
        }
    }

    /** Takes note that a check failed, so that nothing is kept of what it was told. */
    void failed() {
        hasFailed = true;
    }

    SourceModel model() {
        return model;
    }

    ConnectorFactory factory() {
        return factory;
    }

    /**
     * The source, for one check.
     *
     * @throws TestAbortedException if no connection is named, or why has been said already
     * @throws RuntimeException if it cannot be reached as it was asked for; the message says why
     */
    synchronized RealSource source() {
        if (failure != null) {
            throw new TestAbortedException(
                    "Nothing was asked, for the reason that the first check gives: " + failure.getMessage());
        }
        if (reach == null) {
            try {
                reach = open();
            } catch (TestAbortedException skipped) {
                throw skipped;
            } catch (RuntimeException e) {
                failure = e;
                throw e;
            }
        }
        return new RealSource(this, reach);
    }

    private RealReach open() {
        CassettePlace place = new CassettePlace(tests);
        if (mode == Mode.REPLAY) {
            return new ReplayReach(
                    model,
                    place.read()
                            .orElseThrow(() -> new IllegalArgumentException(
                                    "There is no cassette " + place.file() + "; " + place.howToRecord())),
                    place);
        }
        NamedConnection connection =
                NamedConnection.of(model).orElseThrow(() -> new TestAbortedException(NamedConnection.missing()));
        return mode == Mode.LIVE ? new LiveReach(model, connection) : new RecordReach(model, connection, place);
    }

    /**
     * Requires that checks may write.
     *
     * @throws TestAbortedException unless it is the source itself, and whoever runs the tests says so
     */
    void requireWritable() {
        if (mode != Mode.LIVE) {
            throw new TestAbortedException("Writes are neither recorded nor replayed");
        }
        if (!TestSettings.isOn(WRITES)) {
            throw new TestAbortedException(
                    "Nothing is written to a real source, unless -D" + TestSettings.property(WRITES) + "=true says so");
        }
    }

    /** What the checks run against, for the report. */
    synchronized String described() {
        return Optional.ofNullable(reach).map(RealReach::described).orElse("no source");
    }

    /** What was read first of a table; read by the first check that asks for it. */
    FirstRead first(TableUnderTest table, RealSource source) {
        Supplier<FirstRead> first;
        synchronized (this) {
            first = firstReads.computeIfAbsent(table.name(), unknown -> new Once(() -> FirstRead.of(table, source)));
        }
        return first.get();
    }

    /** Reads once, also if that fails: a source that fails is not asked again for each check. */
    private static final class Once implements Supplier<FirstRead> {
        private final Supplier<FirstRead> reading;
        private @Nullable FirstRead read;
        private @Nullable RuntimeException failure;

        Once(Supplier<FirstRead> reading) {
            this.reading = reading;
        }

        @Override
        public synchronized FirstRead get() {
            if (failure != null) {
                throw failure;
            }
            if (read == null) {
                try {
                    read = reading.get();
                } catch (RuntimeException e) {
                    failure = e;
                    throw e;
                }
            }
            return read;
        }
    }
}
