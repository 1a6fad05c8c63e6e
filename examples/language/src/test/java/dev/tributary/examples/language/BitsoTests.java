package dev.tributary.examples.language;

import dev.tributary.simulator.hook.Counterpart;
import dev.tributary.simulator.hook.Received;
import dev.tributary.testing.ConformanceTest;
import java.util.Map;

@ConformanceTest(value = Bitso.class, counterpart = BitsoTests.Side.class)
class BitsoTests {

    /** Verifies signatures, as Bitso does. */
    static final class Side implements Counterpart {
        @Override
        public boolean isAuthentic(Received request, Map<String, String> options) {
            String[] credentials = request.header("Authorization")
                    .orElse("")
                    .replaceFirst("^Bitso ", "")
                    .split(":");
            if (credentials.length != 3 || !credentials[0].equals(options.get("api_key"))) {
                return false;
            }
            String text = credentials[1]
                    + request.method()
                    + Bitso.Signed.path(request.url())
                    + request.body().orElse("");
            return Bitso.Signed.hmac(options.getOrDefault("api_secret", ""), text)
                    .equals(credentials[2]);
        }
    }
}
