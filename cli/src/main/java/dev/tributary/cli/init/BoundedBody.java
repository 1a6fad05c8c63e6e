package dev.tributary.cli.init;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import org.jspecify.annotations.Nullable;

/** Reads an answer of UTF-8 as far as a bound, beyond which it fails: a source can send without end. */
final class BoundedBody implements BodySubscriber<String> {
    private final int most;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final CompletableFuture<String> body = new CompletableFuture<>();
    private @Nullable Subscription subscription;

    /** The answer goes on beyond the bound. */
    static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1;

        private TooLarge(int most) {
            super(String.format(
                    Locale.ROOT,
                    "The answer is larger than %,d bytes. Give the URL of a smaller page, or save a part and use --sample.",
                    most));
        }
    }

    /** @param most how many bytes are read */
    BoundedBody(int most) {
        this.most = most;
    }

    @Override
    public CompletionStage<String> getBody() {
        return body;
    }

    @Override
    public void onSubscribe(Subscription given) {
        subscription = given;
        given.request(1);
    }

    @Override
    public void onNext(List<ByteBuffer> parts) {
        Subscription source = subscription;
        if (source == null || body.isDone()) {
            return;
        }
        for (ByteBuffer part : parts) {
            if (part.remaining() > most - bytes.size()) {
                source.cancel();
                body.completeExceptionally(new TooLarge(most));
                return;
            }
            byte[] read = new byte[part.remaining()];
            part.get(read);
            bytes.write(read, 0, read.length);
        }
        source.request(1);
    }

    @Override
    public void onError(Throwable failure) {
        body.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
        body.complete(bytes.toString(StandardCharsets.UTF_8));
    }
}
