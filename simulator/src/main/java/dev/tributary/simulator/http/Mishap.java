package dev.tributary.simulator.http;

import dev.tributary.simulator.fault.Fault;
import java.nio.charset.StandardCharsets;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okio.ByteString;

/** What a fault makes of an answer that was ready to be sent. */
final class Mishap {

    static Sent of(Sent answer, Fault fault, HttpUrl address) {
        if (fault instanceof Fault.Disconnect) {
            return answer.damaged(Sent.Damage.CLOSED);
        }
        if (fault instanceof Fault.TruncatedBody) {
            return answer.damaged(Sent.Damage.CUT);
        }
        if (fault instanceof Fault.StrangeBody strange) {
            return answer.status(200)
                    .header("Content-Type", strange.contentType())
                    .body(strange.body());
        }
        if (fault instanceof Fault.Redirect redirect) {
            return answer.status(307).header("Location", redirect.location()).body("");
        }
        return fault instanceof Fault.Elsewhere elsewhere
                ? leadingElsewhere(answer, origin(address), elsewhere.origin())
                : answer;
    }

    private static String origin(HttpUrl address) {
        return address.scheme() + "://" + address.host() + ":" + address.port() + "/";
    }

    private static Sent leadingElsewhere(Sent answer, String here, String there) {
        Headers headers = answer.headers();
        headers.forEach(
                header -> answer.header(header.getFirst(), header.getSecond().replace(here, there)));
        byte[] body = answer.body().toByteArray();
        // Bytes that are no text, such as those of a zip file, keep their values in Latin-1.
        return answer.body(ByteString.of(new String(body, StandardCharsets.ISO_8859_1)
                .replace(here, there)
                .getBytes(StandardCharsets.ISO_8859_1)));
    }

    private Mishap() {}
}
