package dev.tributary.runtime.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.net.ssl.SSLHandshakeException;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real world's calls over real sockets: HTTP/2, certificates, proxies. */
class NetworkTest {
    private static final HeldCertificate AUTHORITY =
            new HeldCertificate.Builder().certificateAuthority(0).build();
    private static final HeldCertificate OWN = new HeldCertificate.Builder()
            .addSubjectAlternativeName("127.0.0.1")
            .addSubjectAlternativeName("source.test")
            .signedBy(AUTHORITY)
            .build();

    private final MockWebServer server = new MockWebServer();
    private boolean secured;

    @TempDir
    private Path directory;

    @AfterEach
    void stop() {
        server.close();
    }

    private void start() throws IOException {
        server.start(InetAddress.getLoopbackAddress(), 0);
    }

    private void secure() throws IOException {
        secured = true;
        server.useHttps(new HandshakeCertificates.Builder()
                .heldCertificate(OWN, AUTHORITY.certificate())
                .build()
                .sslSocketFactory());
        start();
    }

    private HttpUrl url(String path) {
        return HttpUrl.get("http" + (secured ? "s" : "") + "://127.0.0.1:" + server.getPort() + path);
    }

    private Path trusted() throws IOException {
        return Files.writeString(directory.resolve("ca.pem"), AUTHORITY.certificatePem());
    }

    private static Response get(Call.Factory calls, HttpUrl url) throws IOException {
        try (Response response =
                calls.newCall(new Request.Builder().url(url).build()).execute()) {
            assertThat(response.body().string()).isEqualTo("ok");
            return response;
        }
    }

    private static MockResponse ok() {
        return new MockResponse.Builder().body("ok").build();
    }

    @Test
    void a_certificate_of_an_authority_in_the_trust_store_is_accepted_and_http_2_spoken_over_one_connection()
            throws IOException, InterruptedException {
        secure();
        server.enqueue(ok());
        server.enqueue(ok());
        Call.Factory calls =
                Environments.realWorld().through(new Network(null, trusted())).calls();
        assertThat(get(calls, url("/")).protocol()).isEqualTo(Protocol.HTTP_2);
        assertThat(get(calls, url("/")).protocol()).isEqualTo(Protocol.HTTP_2);
        RecordedRequest first = server.takeRequest();
        RecordedRequest second = server.takeRequest();
        assertThat(second.getConnectionIndex()).isEqualTo(first.getConnectionIndex());
        assertThat(second.getExchangeIndex()).isEqualTo(1);
    }

    @Test
    void a_certificate_of_an_unknown_authority_is_refused() throws IOException {
        secure();
        assertThatThrownBy(() -> get(Environments.realWorld().calls(), url("/")))
                .isInstanceOf(SSLHandshakeException.class);
    }

    @Test
    void connectors_that_reach_a_source_the_same_way_share_their_connections() throws IOException {
        Environment world = Environments.realWorld();
        assertThat(world.through(new Network(null, trusted())).calls())
                .isSameAs(world.through(new Network(null, trusted())).calls());
    }

    @Test
    void a_file_without_certificates_is_no_trust_store() throws IOException {
        Environment world = Environments.realWorld();
        Path empty = Files.writeString(directory.resolve("empty.pem"), "");
        Path text = Files.writeString(directory.resolve("text.pem"), "no certificate\n");
        for (Path file : List.of(empty, text, directory.resolve("none.pem"))) {
            assertThatThrownBy(() -> world.through(new Network(null, file)))
                    .as(file.toString())
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void requests_by_http_go_to_the_proxy_with_its_user() throws IOException, InterruptedException {
        start();
        server.enqueue(new MockResponse.Builder().code(407).build());
        server.enqueue(ok());
        HttpUrl proxy =
                url("/").newBuilder().username("me").password("pr0xy-w0rd").build();
        Environment world = Environments.realWorld().through(new Network(proxy, null));

        get(world.calls(), HttpUrl.get("http://source.test/items"));

        server.takeRequest();
        RecordedRequest request = server.takeRequest();
        assertThat(request.getTarget()).isEqualTo("http://source.test/items");
        assertThat(request.getHeaders().get("Proxy-Authorization")).isEqualTo("Basic bWU6cHIweHktdzByZA==");
        assertThat(new Network(proxy, null).toString()).doesNotContain("pr0xy-w0rd");
    }

    @Test
    void requests_by_https_go_through_a_tunnel_that_sees_nothing_of_them() throws IOException, InterruptedException {
        secure();
        server.enqueue(new MockResponse.Builder().inTunnel().build());
        server.enqueue(ok());
        HttpUrl proxy = HttpUrl.get("http://127.0.0.1:" + server.getPort());
        Environment world = Environments.realWorld().through(new Network(proxy, trusted()));

        get(world.calls(), HttpUrl.get("https://source.test/items"));

        assertThat(server.takeRequest().getRequestLine()).startsWith("CONNECT source.test:443");
        assertThat(server.takeRequest().getTarget()).isEqualTo("/items");
    }
}
