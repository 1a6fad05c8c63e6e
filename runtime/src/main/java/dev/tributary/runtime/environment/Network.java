package dev.tributary.runtime.environment;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import okhttp3.Credentials;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/**
 * How a connection reaches its source, where that is not as for all of this process.
 *
 * @param proxy an HTTP proxy, with the user and password that it wants; null for what Java's system properties say
 * @param trustStore a file of certificates in PEM form, of authorities that are trusted besides those of Java; null for none
 */
public record Network(@Nullable HttpUrl proxy, @Nullable Path trustStore) {

    /**
     * A client that makes calls this way, and shares its connections and threads with the one given.
     *
     * @throws IOException if the certificates cannot be read; the message says why
     */
    OkHttpClient over(OkHttpClient client) throws IOException {
        OkHttpClient.Builder builder = client.newBuilder();
        if (proxy != null) {
            through(proxy, builder);
        }
        if (trustStore != null) {
            trust(trustStore, builder);
        }
        return builder.build();
    }

    private static void through(HttpUrl proxy, OkHttpClient.Builder builder) {
        builder.proxy(new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(proxy.host(), proxy.port())));
        if (proxy.username().isEmpty()) {
            return;
        }
        String credentials = Credentials.basic(proxy.username(), proxy.password());
        builder.proxyAuthenticator((route, response) -> {
            Request request = response.request();
            return request.header("Proxy-Authorization") != null
                    ? null
                    : request.newBuilder()
                            .header("Proxy-Authorization", credentials)
                            .build();
        });
    }

    private static void trust(Path file, OkHttpClient.Builder builder) throws IOException {
        try (InputStream pem = Files.newInputStream(file)) {
            Collection<? extends Certificate> certificates =
                    CertificateFactory.getInstance("X.509").generateCertificates(pem);
            if (certificates.isEmpty()) {
                throw new IOException("it has no certificates in PEM form");
            }
            KeyStore all = KeyStore.getInstance(KeyStore.getDefaultType());
            all.load(null, null);
            int number = 0;
            for (X509Certificate certificate : manager(null).getAcceptedIssuers()) {
                all.setCertificateEntry("java-" + number++, certificate);
            }
            for (Certificate certificate : certificates) {
                all.setCertificateEntry("own-" + number++, certificate);
            }
            X509TrustManager manager = manager(all);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {manager}, null);
            builder.sslSocketFactory(context.getSocketFactory(), manager);
        } catch (GeneralSecurityException e) {
            throw new IOException("it has no certificates in PEM form: " + e.getMessage(), e);
        }
    }

    /** @param store whom to trust, null for those whom Java trusts */
    private static X509TrustManager manager(@Nullable KeyStore store) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return Arrays.stream(factory.getTrustManagers())
                .filter(X509TrustManager.class::isInstance)
                .map(X509TrustManager.class::cast)
                .findFirst()
                .orElseThrow(() -> new GeneralSecurityException("this Java checks no certificates"));
    }

    /** Without the proxy's password. */
    @Override
    public String toString() {
        return "Network[" + (proxy == null ? "no proxy" : "proxy " + proxy.host() + ":" + proxy.port())
                + (trustStore == null ? "" : ", trusts " + trustStore) + "]";
    }
}
