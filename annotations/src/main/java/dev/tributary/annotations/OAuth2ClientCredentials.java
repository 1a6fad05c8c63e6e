package dev.tributary.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Every request carries a bearer token that the source's token endpoint issues to a client (RFC 6749, section 4.4). The
 * token is asked for when the first request needs it, shared by all reads of a connection, and renewed shortly before it
 * expires or when the source refuses it.
 *
 * <pre>{@code @OAuth2ClientCredentials(tokenUrl = "https://login.example.com/{tenant_id}/oauth2/token", scopes = "read:all") }</pre>
 *
 * <pre>{@code
 * @OAuth2ClientCredentials(tokenUrl = "https://{domain}/oauth2/v1/token", scopes = "users.read",
 *     assertion = @SignedJwt(algorithm = JwtAlgorithm.RS256, keyId = "{key_id}"))
 * }</pre>
 *
 * <p>The connection option {@code token_url} replaces {@link #tokenUrl}.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface OAuth2ClientCredentials {
    /**
     * {@return the token endpoint, a template of connection options: an absolute https URL, or a path below the base
     * URL}
     */
    String tokenUrl();

    /** {@return the client's identifier, as a template of connection options} */
    String clientId() default "{client_id}";

    /** {@return the client's secret, as a template of connection options; those it names are secrets} */
    String clientSecret() default "{client_secret}";

    /** {@return the scopes to ask for, templates of connection options; none for those that the source gives by itself} */
    String[] scopes() default {};

    /** {@return how the client authenticates at the token endpoint} */
    ClientAuthentication clientAuthentication() default ClientAuthentication.BASIC;

    /**
     * {@return the JWT that proves who the client is in place of a secret (RFC 7523, section 2.2, also called
     * {@code private_key_jwt}): one that says by what key it is signed} Its claims {@code iss} and {@code sub} are the client's
     * identifier, and {@code aud} is the token endpoint, unless {@link SignedJwt#claims} says so otherwise.
     */
    SignedJwt[] assertion() default {};

    /** {@return further parameters of the token request, each {@code "name: value"}, such as {@code "audience: {audience}"}} */
    String[] parameters() default {};
}
