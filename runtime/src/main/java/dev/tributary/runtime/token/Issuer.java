package dev.tributary.runtime.token;

import dev.tributary.model.SourceModel;
import dev.tributary.runtime.auth.Credentials;
import dev.tributary.runtime.auth.Identity;
import dev.tributary.runtime.auth.Signed;
import dev.tributary.runtime.error.Place;
import dev.tributary.runtime.error.Redactor;
import java.util.List;
import java.util.function.UnaryOperator;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.Response;

/** Who we are to an address that gives tokens: a refusal is told once, since there is nothing that could be renewed. */
final class Issuer implements Identity {
    private final HttpUrl url;
    private final UnaryOperator<Request> signature;
    private final Refusal refusal;
    private final Redactor redactor;

    /**
     * An address.
     *
     * @param signature adds to a request what identifies us, anew at each attempt
     * @param refusal what to say of a refusal
     */
    Issuer(HttpUrl url, UnaryOperator<Request> signature, Refusal refusal, Redactor redactor) {
        this.url = url;
        this.signature = signature;
        this.refusal = refusal;
        this.redactor = redactor;
    }

    @Override
    public Signed sign(Place place, Request request) {
        return new Signed(isOwn(request.url()) ? signature.apply(request) : request, List.of());
    }

    @Override
    public boolean renew(Signed refused, Response response) {
        return false;
    }

    @Override
    public boolean isOwn(HttpUrl other) {
        return Credentials.isSameOrigin(other, url);
    }

    @Override
    public boolean isRefusal(int status) {
        return status == 400 || status == 401 || status == 403;
    }

    @Override
    public Refusal refusal(HttpUrl from) {
        return refusal;
    }

    @Override
    public String addressOption() {
        return SourceModel.TOKEN_URL_OPTION;
    }

    @Override
    public String advice(int status) {
        return "check the connection option `" + addressOption()
                + "`; if it is right, the descriptor does not fit the source.";
    }

    @Override
    public Redactor redactor() {
        return redactor;
    }
}
