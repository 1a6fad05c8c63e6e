package dev.tributary.runtime.environment;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.ServiceLoader;
import java.util.concurrent.Executor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import okhttp3.OkHttpClient;

/** The environments that a process has: the one that is provided, or the real world. */
public final class Environments {
    private static final Duration CONNECT = Duration.ofSeconds(15);
    private static final Duration SILENCE = Duration.ofSeconds(60);

    /** Above all else, for large single responses that are decoded as fast as their rows are taken. */
    private static final Duration CALL = Duration.ofHours(1);

    private static final int MOST_THREADS = 64;
    private static final Duration IDLE = Duration.ofSeconds(5);

    /**
     * {@return this process's environment; the same at every call}
     *
     * @throws IllegalStateException if the class path has more than one {@link EnvironmentProvider}
     */
    public static Environment current() {
        return Current.ENVIRONMENT;
    }

    private static Environment find() {
        List<EnvironmentProvider> providers = ServiceLoader.load(EnvironmentProvider.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
        return switch (providers.size()) {
            case 0 -> realWorld();
            case 1 -> providers.get(0).environment();
            default ->
                throw new IllegalStateException("The class path has several providers of the environment: "
                        + providers.stream()
                                .map(provider -> provider.getClass().getName())
                                .toList() + ". Leave one of them.");
        };
    }

    /** {@return the real world, each time with HTTP connections of its own; for providers that change a part of it} */
    public static Environment realWorld() {
        OkHttpClient calls = new OkHttpClient.Builder()
                .followRedirects(false)
                .followSslRedirects(false)
                // The transport repeats, waits and counts by itself.
                .retryOnConnectionFailure(false)
                .connectTimeout(CONNECT)
                .readTimeout(SILENCE)
                .writeTimeout(SILENCE)
                .callTimeout(CALL)
                .build();
        return new Environment(
                calls,
                Clock.systemUTC(),
                duration -> Thread.sleep(duration.toMillis(), duration.toNanosPart() % 1_000_000),
                new Random(new SecureRandom().nextLong()),
                RunListener.NONE,
                FileTokenStore.ofUser(),
                new Sessions(),
                executor(),
                1);
    }

    /** Threads that end when they are idle, and keep no JVM from ending. What there are too many for is dropped. */
    private static Executor executor() {
        return new ThreadPoolExecutor(
                0,
                MOST_THREADS,
                IDLE.toSeconds(),
                TimeUnit.SECONDS,
                new SynchronousQueue<>(),
                work -> {
                    Thread thread = new Thread(work, "tributary-read");
                    thread.setDaemon(true);
                    return thread;
                },
                new ThreadPoolExecutor.DiscardPolicy());
    }

    private Environments() {}

    private static final class Current {
        private static final Environment ENVIRONMENT = find();
    }
}
