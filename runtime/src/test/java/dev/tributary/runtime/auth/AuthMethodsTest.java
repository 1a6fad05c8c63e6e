package dev.tributary.runtime.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.model.AuthMethodModel;
import dev.tributary.model.AuthModel;
import dev.tributary.model.OptionModel;
import dev.tributary.model.SourceModel;
import dev.tributary.runtime.error.OptionException;
import dev.tributary.runtime.options.BaseUrl;
import dev.tributary.runtime.options.OptionCheck;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AuthMethodsTest {
    private static final AuthModel PAT = new AuthModel.Bearer("{pat}");
    private static final AuthModel LOGIN = new AuthModel.Basic("{username}", "{password}");
    private static final AuthMethodModel BY_PAT = new AuthMethodModel("pat", "", false, List.of(PAT));
    private static final AuthMethodModel BY_LOGIN = new AuthMethodModel("login", "", true, List.of(LOGIN));
    private static final AuthMethodModel ANONYMOUS = new AuthMethodModel("anonymous", "", false, List.of());

    private static List<AuthModel> chosen(Map<String, String> given, AuthMethodModel... methods) {
        SourceModel model = new SourceModel(
                1,
                "test",
                "Test",
                "",
                "none",
                "https://api.example.com/",
                List.of(),
                List.of(),
                Stream.of("pat", "username", "password")
                        .map(name -> new OptionModel(name, "", false, null, null, List.of(), !name.equals("username")))
                        .toList(),
                List.of(new AuthModel.Choice(List.of(methods))),
                List.of(),
                List.of(),
                null,
                List.of(),
                List.of());
        return AuthMethods.chosen(
                model, new OptionCheck("test, connection", BaseUrl.options(model, given)).check(given));
    }

    @Test
    void the_options_given_tell_the_method() {
        assertThat(chosen(Map.of("pat", "x"), BY_PAT, BY_LOGIN)).containsExactly(PAT);
        assertThat(chosen(Map.of("username", "x", "password", "y"), BY_PAT, BY_LOGIN))
                .containsExactly(LOGIN);
    }

    @Test
    void the_preferred_one_is_taken_where_several_would_do_unless_another_is_named() {
        Map<String, String> all = Map.of("pat", "x", "username", "x", "password", "y");
        assertThat(chosen(all, BY_PAT, BY_LOGIN)).containsExactly(LOGIN);
        assertThat(chosen(Map.of("pat", "x", "username", "x", "password", "y", "auth_method", "pat"), BY_PAT, BY_LOGIN))
                .containsExactly(PAT);
    }

    @Test
    void who_gives_nothing_is_anonymous_where_that_is_a_method() {
        assertThat(chosen(Map.of(), BY_PAT, ANONYMOUS)).isEmpty();
        assertThat(chosen(Map.of("pat", "x"), BY_PAT, ANONYMOUS)).containsExactly(PAT);
    }

    @Test
    void what_is_missing_is_said_for_each_method_or_for_the_one_that_is_named() {
        assertThatThrownBy(() -> chosen(Map.of("username", "me"), BY_PAT, BY_LOGIN))
                .isInstanceOf(OptionException.class)
                .hasMessage(
                        "test, connection: credentials are missing — set the options of one method: `pat` needs pat; "
                                + "`login` needs password.");
        assertThatThrownBy(() -> chosen(Map.of("auth_method", "login", "pat", "x"), BY_PAT, BY_LOGIN))
                .isInstanceOf(OptionException.class)
                .hasMessage("test, connection: the method `login` needs username, password — set them.");
    }

    @Test
    void an_unknown_method_is_answered_with_those_that_there_are() {
        assertThatThrownBy(() -> chosen(Map.of("auth_method", "logn"), BY_PAT, BY_LOGIN))
                .hasMessageContaining("option `auth_method` must be one of pat, login")
                .hasMessageContaining("Did you mean `login`?");
    }
}
