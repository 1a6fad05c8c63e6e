package dev.tributary.document;

import dev.tributary.document.text.Markdown;
import dev.tributary.document.words.CredentialWords;
import dev.tributary.model.AuthMethodModel;
import dev.tributary.model.AuthModel;
import dev.tributary.model.HeaderModel;
import dev.tributary.model.RequestModel;
import dev.tributary.model.SourceModel;
import dev.tributary.model.Template;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** How requests are authorized; of several methods the preferred one. */
record Authorization(SourceModel source) {

    /** The method that is told of: the preferred one, otherwise the first, otherwise all credentials that there are. */
    private List<AuthModel> auth() {
        List<AuthMethodModel> methods = source.authMethods();
        return methods.stream()
                .filter(AuthMethodModel::preferred)
                .findFirst()
                .or(() -> methods.stream().findFirst())
                .map(AuthMethodModel::auth)
                .orElse(source.auth());
    }

    void write(Markdown text) {
        List<AuthModel> auth = auth();
        if (auth.isEmpty()) {
            text.paragraph("The source is open to everybody; no credentials are sent.");
        } else {
            text.list(auth.stream()
                    .map(each -> Markdown.escape(CredentialWords.of(each)))
                    .toList());
            parameters(text, auth);
            if (auth.stream().anyMatch(each -> each instanceof AuthModel.OAuth2)) {
                text.paragraph(
                        "The connector keeps the client's id and secret, and a refresh token where one is named above, and"
                                + " exchanges them for an access token when it runs. It never asks a person to sign in.");
            }
        }
        text.paragraph("A request:").code("http", example(auth));
    }

    private void parameters(Markdown text, List<AuthModel> auth) {
        Set<String> used = new LinkedHashSet<>();
        auth.forEach(each -> each.templates()
                .forEach(template -> used.addAll(Template.parse(template).options())));
        List<List<String>> rows = source.options().stream()
                .filter(option -> used.contains(option.name()))
                .map(option -> List.of(
                        Markdown.code(option.name()),
                        option.secret() ? "secret" : "",
                        Markdown.escape(option.description())))
                .toList();
        if (!rows.isEmpty()) {
            text.table(List.of("parameter", "", "meaning"), rows);
        }
    }

    private String example(List<AuthModel> auth) {
        RequestModel request = source.check() == null
                ? source.tables().get(0).request()
                : source.check().request();
        List<String> lines = new ArrayList<>();
        String query = "";
        for (AuthModel each : auth) {
            if (each instanceof AuthModel.QueryKey key) {
                query = (request.path().indexOf('?') < 0 ? "?" : "&") + key.parameter() + "=" + key.value();
            }
            lines.addAll(headers(each));
        }
        lines.add(0, request.method() + " " + at(request.path()) + query);
        List<HeaderModel> fixed = new ArrayList<>(source.headers());
        fixed.addAll(request.headers());
        fixed.forEach(header -> lines.add(header.name() + ": " + header.value()));
        return String.join("\n", lines);
    }

    private String at(String path) {
        String base = source.baseUrl();
        return path.startsWith("http") ? path : base + (base.endsWith("/") || path.startsWith("/") ? "" : "/") + path;
    }

    private static List<String> headers(AuthModel auth) {
        if (auth instanceof AuthModel.Bearer bearer) {
            return List.of("Authorization: Bearer " + bearer.token());
        } else if (auth instanceof AuthModel.Basic basic) {
            return List.of("Authorization: Basic base64(" + basic.username() + ":" + basic.password() + ")");
        } else if (auth instanceof AuthModel.HeaderKey key) {
            return List.of(key.header() + ": " + key.value());
        } else if (auth instanceof AuthModel.OAuth2) {
            return List.of("Authorization: Bearer <access token>");
        } else if (auth instanceof AuthModel.SignedJwt jwt) {
            return List.of(jwt.header() + ": " + (jwt.scheme() + " <JWT>").strip());
        } else if (auth instanceof AuthModel.Login login) {
            return List.of(
                    login.cookie().isEmpty()
                            ? login.header() + ": " + (login.scheme() + " <session>").strip()
                            : "Cookie: " + login.cookie() + "=<session>");
        }
        return List.of();
    }
}
