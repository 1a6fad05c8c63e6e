package dev.tributary.importer.openapi;

import dev.tributary.importer.api.Api;
import dev.tributary.importer.api.AuthMethod;
import dev.tributary.importer.api.Endpoint;
import dev.tributary.importer.json.DocumentException;
import dev.tributary.importer.json.Node;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Reads documents of OpenAPI 3.0 and 3.1 (spec.openapis.org). */
public final class OpenApi {

    /**
     * The API that a document describes.
     *
     * @throws DocumentException if it is no such document
     */
    public static Api read(Node document) {
        String version = document.get("openapi").textOrEmpty();
        if (!version.startsWith("3.")) {
            throw new DocumentException(
                    document.has("swagger")
                            ? "It is of Swagger " + document.get("swagger").textOrEmpty()
                                    + ", the predecessor of OpenAPI. Convert it to OpenAPI 3 first."
                            : "It does not begin with `openapi: 3.0` or `3.1`. Give an OpenAPI document.");
        }
        References references = new References(document);
        Node server = Servers.choose(document);
        Operations operations = new Operations(
                references, document.get("paths"), server.get("url").textOrEmpty());
        List<String> notes = new ArrayList<>();
        Node info = document.get("info");
        List<Endpoint> endpoints = operations.endpoints();
        List<AuthMethod> methods = new Security(references, document).methods(notes);
        return new Api(
                info.get("title").textOrEmpty(),
                info.get("description").textOrEmpty(),
                Stream.of(document.get("externalDocs", "url"))
                        .flatMap(url -> url.text().stream())
                        .filter(OpenApi::isAddress)
                        .toList(),
                Servers.of(server, notes),
                methods.isEmpty() ? KeyParameters.methods(endpoints, notes) : methods,
                operations.count(),
                endpoints,
                notes);
    }

    private static boolean isAddress(String url) {
        try {
            return url.startsWith("http") && new URI(url).getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private OpenApi() {}
}
