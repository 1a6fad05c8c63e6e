package dev.tributary.worlds.world;

import dev.tributary.runtime.connector.LakeflowConnect;
import dev.tributary.runtime.environment.Environment;
import dev.tributary.runtime.environment.RunListener;
import dev.tributary.runtime.environment.Sessions;
import dev.tributary.runtime.error.ConnectorException;
import dev.tributary.simulator.SimulatedSource;
import dev.tributary.simulator.SimulatorSettings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** One world, from its beginning until source and target are compared for the last time. */
public final class World {
    private static final int MOST_TRIES = 12;

    private final Plan plan;
    private final Surgery surgery;
    private final Chronicle chronicle;
    private final SimulatedSource source;
    private final Life life;
    private final Wire wire;
    private final Durable durable;
    private final SplittableRandom jitter;
    private final List<Occurrence> occurrences = new ArrayList<>();
    private int crashesAfterCheckpoints;

    /** What befell a run. */
    public record Occurrence(Strategy strategy, Fault fault, CrashPoint crash) {}

    /** What a world came to. */
    public record Outcome(String table, List<Occurrence> occurrences, int requests, int crashesAfterCheckpoints) {}

    private World(Plan plan, Surgery surgery, Chronicle chronicle) {
        this.chronicle = chronicle;
        this.plan = plan;
        this.surgery = surgery;
        SplittableRandom random = new SplittableRandom(plan.seed() * 31 + 7);
        source = SimulatedSource.inMemory(
                plan.subject().model(),
                SimulatorSettings.defaults()
                        .withSeed(random.nextLong(1_000_000))
                        .withRows(plan.rows())
                        .withMaxPageSize(plan.pageSize()));
        life = new Life(plan.subject(), source, random.split(), chronicle);
        wire = new Wire(source, life, random.split(), chronicle);
        durable = new Durable(surgery.target(plan.subject().ingestion()));
        jitter = random.split();
    }

    /**
     * Lives through the world of a seed.
     *
     * @throws Defect if what was read is not what there was
     */
    public static Outcome live(long seed) {
        return live(seed, Surgery.NONE, new Chronicle(false));
    }

    /** The same with something in it that is not as it should be. */
    public static Outcome live(long seed, Surgery surgery, Chronicle chronicle) {
        Plan plan = Plan.of(seed);
        try {
            return new World(plan, surgery, chronicle).live();
        } catch (Defect | RuntimeException e) {
            throw new Defect("world " + seed + ", " + plan.subject() + ": " + e.getMessage() + "\n    " + plan, e);
        }
    }

    /** The table that the world of a seed is about. */
    public static Subject subject(long seed) {
        return Plan.of(seed).subject();
    }

    private Outcome live() {
        for (Chapter chapter : plan.chapters()) {
            life.eventful(plan.eventful());
            live(chapter);
            life.between();
        }
        settle();
        return new Outcome(plan.subject().name(), occurrences, wire.total(), crashesAfterCheckpoints);
    }

    private void live(Chapter chapter) {
        wire.begin(chapter);
        boolean done = false;
        for (int i = 0; !done && i < MOST_TRIES; i++) {
            done = tryRun(chapter);
        }
        occurrences.add(new Occurrence(
                plan.subject().strategy(),
                wire.wasFaulty() ? chapter.fault() : Fault.NONE,
                wire.hasDied() ? chapter.crash() : CrashPoint.NONE));
    }

    /** Starts a process; it delivers all, or fails with an error, or dies. */
    private boolean tryRun(Chapter chapter) {
        life.mark();
        wire.processBegins();
        durable.processBegins();
        Instant began = source.now();
        try (LakeflowConnect connector = connect()) {
            List<Delivered> last = deliver(connector);
            new Judge(plan.subject(), life, durable.target()).afterRun(began, last);
            chronicle.add(
                    source.now(),
                    () -> "delivered up to " + durable.place().rows().json());
            return true;
        } catch (Crash crash) {
            if (durable.isCheckpointed()) {
                crashesAfterCheckpoints++;
            }
            return false;
        } catch (ConnectorException failure) {
            chronicle.add(source.now(), () -> "the run fails: " + failure.getMessage());
            if (plan.eventful() == 0 && (!wire.wasFaulty() || chapter.isBrief())) {
                throw new Defect(
                        "a run failed though "
                                + (wire.wasFaulty() ? "the source was soon well again: " : "nothing was wrong: ")
                                + failure.getMessage(),
                        failure);
            }
            return false;
        }
    }

    private List<Delivered> deliver(LakeflowConnect connector) {
        return surgery.delivery(plan.subject().name(), connector, this::connect, durable, wire)
                .run(plan.most());
    }

    /** Nothing happens any more: now source and target must become equal. */
    private void settle() {
        life.eventful(0);
        wire.begin(Chapter.QUIET);
        source.advance(plan.subject().lag().plusMinutes(1));
        for (int i = 0; i < 2; i++) {
            source.advance(Duration.ofSeconds(5));
            life.mark();
            Instant began = source.now();
            try (LakeflowConnect connector = connect()) {
                List<Delivered> last = deliver(connector);
                new Judge(plan.subject(), life, durable.target()).afterRun(began, last);
            } catch (ConnectorException failure) {
                throw new Defect("a quiet run failed: " + failure.getMessage(), failure);
            }
        }
        new Judge(plan.subject(), life, durable.target()).atTheEnd();
    }

    private LakeflowConnect connect() {
        return surgery.connect(plan.subject(), source.connectionOptions(), environment());
    }

    private Environment environment() {
        return new Environment(
                        surgery.calls(wire),
                        clock(),
                        source::advance,
                        new java.util.Random(jitter.nextLong()),
                        RunListener.NONE,
                        chain -> {
                            throw new java.io.IOException("There are no refresh tokens in a world");
                        },
                        new Sessions())
                .withExecutor(plan.ahead() ? this::beside : Environment.ONE_THREAD);
    }

    /** Does work as soon as it can be done, or not before somebody waits for it. */
    private void beside(Runnable work) {
        if (jitter.nextInt(4) > 0) {
            work.run();
        }
    }

    private Clock clock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Instant instant() {
                return source.now().plusSeconds(plan.skewSeconds());
            }
        };
    }
}
