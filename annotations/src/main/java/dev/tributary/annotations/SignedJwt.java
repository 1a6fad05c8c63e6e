package dev.tributary.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A JWT (RFC 7519) that the client signs itself: it goes along with every request, or, with {@link #tokenUrl}, to a token
 * endpoint that issues a bearer token for it (RFC 7523, section 2.1), as service accounts do.
 *
 * <pre>{@code
 * @SignedJwt(algorithm = JwtAlgorithm.HS256, key = "{admin_key.secret}", encoding = KeyEncoding.HEX,
 *     keyId = "{admin_key.id}", claims = "aud: /admin/", scheme = "Ghost")
 *
 * @SignedJwt(algorithm = JwtAlgorithm.RS256, tokenUrl = "https://oauth2.example.com/token",
 *     claims = {"iss: {client_email}", "aud: https://oauth2.example.com/token", "scope: reports.read"})
 * }</pre>
 *
 * <p>The claims {@code iat}, {@code exp} and {@code jti} are set by themselves.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface SignedJwt {
    /** {@return how it is signed} */
    JwtAlgorithm algorithm();

    /** {@return the key, as a template of connection options; those it names are secrets} */
    String key() default "{private_key}";

    /** {@return how the key is written} */
    KeyEncoding encoding() default KeyEncoding.USUAL;

    /** {@return the header {@code kid}, as a template of connection options; empty for none} */
    String keyId() default "";

    /** {@return the claims, each {@code "name: value"}, the value a template of connection options} */
    String[] claims() default {};

    /** {@return how long it is valid, in ISO 8601; a new one is signed in time} */
    String lifetime() default "PT5M";

    /**
     * {@return the token endpoint that issues a bearer token for it, a template of connection options: an absolute
     * https URL, or a path below the base URL} Empty where the JWT itself goes along with every request.
     */
    String tokenUrl() default "";

    /** {@return further parameters of the token request, each {@code "name: value"}} */
    String[] parameters() default {};

    /** {@return the header that carries the JWT} */
    String header() default "Authorization";

    /** {@return the word before the JWT in the header; empty for none} */
    String scheme() default "Bearer";
}
