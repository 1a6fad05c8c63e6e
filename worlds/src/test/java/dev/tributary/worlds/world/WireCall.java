package dev.tributary.worlds.world;

import java.io.IOException;
import kotlin.jvm.functions.Function0;
import kotlin.reflect.KClass;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.EventListener;
import okhttp3.Request;
import okhttp3.Response;
import okio.Timeout;
import org.jspecify.annotations.Nullable;

/** A call that is answered by a function, on the thread that executes it. */
public final class WireCall implements Call {
    private final Request request;
    private final Answer answer;
    private boolean executed;

    /** Answers requests. */
    @FunctionalInterface
    public interface Answer {
        Response to(Request request) throws IOException;
    }

    /** A call of a request. */
    public WireCall(Request request, Answer answer) {
        this.request = request;
        this.answer = answer;
    }

    @Override
    public Request request() {
        return request;
    }

    @Override
    public Response execute() throws IOException {
        executed = true;
        return answer.to(request);
    }

    @Override
    public void enqueue(Callback callback) {
        throw new UnsupportedOperationException("The engine executes its calls.");
    }

    @Override
    public void cancel() {
        // Nothing is under way on another thread.
    }

    @Override
    public boolean isExecuted() {
        return executed;
    }

    @Override
    public boolean isCanceled() {
        return false;
    }

    @Override
    public Timeout timeout() {
        return Timeout.NONE;
    }

    @Override
    public void addEventListener(EventListener listener) {
        throw new UnsupportedOperationException("There are no events of a network.");
    }

    @Override
    public <T> @Nullable T tag(KClass<T> type) {
        return null;
    }

    @Override
    public <T> @Nullable T tag(Class<? extends T> type) {
        return null;
    }

    @Override
    public <T> T tag(KClass<T> type, Function0<? extends T> first) {
        return first.invoke();
    }

    @Override
    public <T> T tag(Class<T> type, Function0<? extends T> first) {
        return first.invoke();
    }

    @Override
    public Call clone() {
        return new WireCall(request, answer);
    }
}
