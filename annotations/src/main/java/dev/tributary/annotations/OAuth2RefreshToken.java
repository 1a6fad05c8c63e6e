package dev.tributary.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Every request carries a bearer token that the source's token endpoint issues for a refresh token (RFC 6749, section
 * 6), which somebody obtained by logging in once; Tributary itself never opens a login page.
 *
 * <pre>{@code @OAuth2RefreshToken(tokenUrl = "https://identity.example.com/connect/token", rotating = true) }</pre>
 *
 * <p>Where the answer holds another refresh token, that one is stored durably before the access token beside it is
 * used. The connection option {@code token_url} replaces {@link #tokenUrl}.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface OAuth2RefreshToken {
    /**
     * {@return the token endpoint, a template of connection options: an absolute https URL, or a path below the base
     * URL}
     */
    String tokenUrl();

    /** {@return the client's identifier, as a template of connection options} */
    String clientId() default "{client_id}";

    /**
     * {@return the client's secret, as a template of connection options; those it names are secrets} Empty for a public
     * client, which has none.
     */
    String clientSecret() default "{client_secret}";

    /** {@return the refresh token, as a template of connection options; those it names are secrets} */
    String refreshToken() default "{refresh_token}";

    /** {@return the scopes to ask for, templates of connection options; none for those that were granted} */
    String[] scopes() default {};

    /** {@return how the client authenticates at the token endpoint} */
    ClientAuthentication clientAuthentication() default ClientAuthentication.BASIC;

    /** {@return further parameters of the token request, each {@code "name: value"}} */
    String[] parameters() default {};

    /**
     * {@return whether the source gives a new refresh token at each use and refuses the old one from then on} A run
     * then makes sure that the new one can be stored before it uses the old one, and all tables are read where the run
     * started.
     */
    boolean rotating() default false;
}
