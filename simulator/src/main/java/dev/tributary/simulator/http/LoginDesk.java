package dev.tributary.simulator.http;

import dev.tributary.model.AuthModel;
import dev.tributary.model.NamedTemplate;
import dev.tributary.model.RecordPath;
import dev.tributary.model.value.JsonPlace;
import dev.tributary.model.value.JsonValue;
import dev.tributary.simulator.data.SampleOptions;
import dev.tributary.simulator.payload.JsonText;
import dev.tributary.simulator.token.Tokens;
import java.util.HashMap;
import java.util.Map;

/** Opens sessions to whoever logs in as the descriptor says, with what the connection's options have. */
final class LoginDesk {
    private final AuthModel.Login login;
    private final SampleOptions options;
    private final Tokens tokens;

    LoginDesk(AuthModel.Login login, SampleOptions options, Tokens tokens) {
        this.login = login;
        this.options = options;
        this.tokens = tokens;
    }

    /**
     * A session.
     *
     * @throws TokenRefusal if the request is not the declared one
     */
    Sent answer(String body) {
        check(body);
        String token = tokens.issueAccess();
        Sent response = new Sent().header("Content-Type", "application/json");
        String at = login.token();
        if (at == null) {
            return response.header("Set-Cookie", login.cookie() + "=" + token + "; Path=/; HttpOnly")
                    .body("{}");
        }
        if (!JsonPlace.isPlace(at)) {
            return response.header(at, token).body("{}");
        }
        Container answer = new Container();
        answer.at(RecordPath.parse(at)).set(token);
        return response.body(JsonText.of(answer.value()));
    }

    private void check(String body) {
        Map<String, String> expected = new HashMap<>();
        for (NamedTemplate parameter : login.parameters()) {
            expected.put(parameter.name(), options.expand(parameter.template()));
        }
        boolean json = expected.keySet().stream().anyMatch(JsonPlace::isPlace);
        if (!(json ? isJson(body, expected) : TokenDispatcher.form(body).equals(expected))) {
            throw new TokenRefusal(401, "invalid_login", "the login's parameters are missing or wrong");
        }
    }

    private static boolean isJson(String body, Map<String, String> expected) {
        JsonValue whole = new JsonValue.Members(Map.of());
        for (Map.Entry<String, String> parameter : expected.entrySet()) {
            whole = whole.with(JsonPlace.of(parameter.getKey()), JsonValue.of(parameter.getValue()));
        }
        try {
            return JsonValue.parse(body).equals(whole);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
