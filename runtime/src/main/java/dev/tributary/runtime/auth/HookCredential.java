package dev.tributary.runtime.auth;

import dev.tributary.runtime.auth.Signed.Renewal;
import dev.tributary.runtime.error.HookException;
import dev.tributary.runtime.error.Place;
import dev.tributary.runtime.error.Redactor;
import dev.tributary.runtime.hook.Authenticator;
import dev.tributary.runtime.hook.Authenticator.AuthContext;
import dev.tributary.runtime.hook.Authenticator.Signature;
import dev.tributary.runtime.hook.HookRequest;
import dev.tributary.runtime.hook.HookResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/** What a class of the user's adds to requests. */
record HookCredential(Authenticator hook, AuthContext context, Redactor redactor) implements Credential {

    @Override
    public Request addTo(Place place, Request request, List<Renewal> renewals) throws IOException {
        HookRequest asked = new HookRequest(
                request.method(), request.url().uri(), headers(request.headers()), body(request.body()));
        Signature signature;
        try {
            signature = hook.authenticate(asked, context);
        } catch (RuntimeException e) {
            throw HookException.of(place, hook, e, redactor);
        }
        signature.headers().values().forEach(redactor::learn);
        signature.query().values().forEach(redactor::learn);
        renewals.add(refused -> renew(place, refused));
        return added(place, request, signature);
    }

    private boolean renew(Place place, Response refused) throws IOException {
        try {
            return hook.renew(new HookResponse(refused.code(), headers(refused.headers())), context);
        } catch (RuntimeException e) {
            throw HookException.of(place, hook, e, redactor);
        }
    }

    private Request added(Place place, Request request, Signature signature) {
        HttpUrl.Builder url = request.url().newBuilder();
        signature.query().forEach(url::setQueryParameter);
        Request.Builder builder = request.newBuilder().url(url.build());
        try {
            signature.headers().forEach(builder::header);
        } catch (IllegalArgumentException e) {
            throw HookException.forbidden(
                    place,
                    hook,
                    "gave a header with a line break or another character that headers cannot have",
                    "check the connection's options, and the class.");
        }
        return builder.build();
    }

    private static List<HookRequest.Header> headers(Headers headers) {
        List<HookRequest.Header> all = new ArrayList<>();
        headers.forEach(header -> all.add(new HookRequest.Header(header.getFirst(), header.getSecond())));
        return all;
    }

    private static Optional<String> body(@Nullable RequestBody body) throws IOException {
        if (body == null) {
            return Optional.empty();
        }
        Buffer buffer = new Buffer();
        body.writeTo(buffer);
        return Optional.of(buffer.readString(StandardCharsets.UTF_8));
    }

    /** The hook's class. */
    @Override
    public String toString() {
        return "HookCredential of " + hook.getClass().getSimpleName();
    }
}
