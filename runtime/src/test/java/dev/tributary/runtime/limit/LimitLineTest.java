package dev.tributary.runtime.limit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.model.LimitModel;
import dev.tributary.runtime.environment.Environment;
import dev.tributary.runtime.error.Place;
import dev.tributary.runtime.rest.FakeWorld;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who waits for a limit while others have it. */
@Timeout(60)
final class LimitLineTest {
    private static final Place PLACE = new Place("shop", "items");

    private final FakeWorld world = new FakeWorld();
    private final Environment environment = world.environment(request -> {
        throw new IllegalStateException("no requests are made");
    });
    private final ConnectionLimits connection =
            new ConnectionLimits(List.of(new LimitModel(2, Duration.ofMinutes(1), null, null, null, null, 1)));

    private Permit acquire(BooleanSupplier calledOff) throws InterruptedException {
        return connection.own().acquire(PLACE, environment, calledOff);
    }

    /** Waits in line, in a thread of its own, until that has been called off or has got what it waits for. */
    private FutureTask<String> waiting(BooleanSupplier calledOff) {
        FutureTask<String> task = new FutureTask<>(() -> {
            try {
                acquire(calledOff).close();
                return "begun";
            } catch (CancellationException e) {
                return "called off";
            }
        });
        Thread thread = new Thread(task);
        thread.start();
        while (thread.isAlive() && thread.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        return task;
    }

    @Test
    void so_many_requests_are_under_way_and_the_next_waits_for_one_of_them() throws Exception {
        Permit first = acquire(() -> false);
        FutureTask<String> second = waiting(() -> false);
        assertThat(second.isDone()).isFalse();

        first.close();

        assertThat(second.get()).isEqualTo("begun");
    }

    @Test
    void who_is_called_off_leaves_the_line_and_uses_nothing() throws Exception {
        AtomicBoolean calledOff = new AtomicBoolean();
        Permit first = acquire(() -> false);
        FutureTask<String> second = waiting(calledOff::get);
        FutureTask<String> third = waiting(() -> false);

        calledOff.set(true);
        connection.wake();

        assertThat(second.get()).isEqualTo("called off");
        first.close();
        assertThat(third.get()).isEqualTo("begun");
        assertThat(world.waits()).isEmpty();
    }
}
