package nl.buurtkanaal.person.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import io.micronaut.security.token.jwt.signature.secret.SecretSignature;
import io.micronaut.security.token.jwt.signature.secret.SecretSignatureConfiguration;
import jakarta.inject.Singleton;
import java.text.ParseException;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import nl.buurtkanaal.platform.security.Secret;

/**
 * The one cookie of signing in: a signed token with the id of a session row, and nothing else. It says neither who someone is nor when the
 * session ends; the row does. So the cookie may stay as long as a browser keeps one.
 */
@Singleton
class SessionCookie {

    private static final Duration AS_LONG_AS_BROWSERS_ALLOW = Duration.ofDays(400);
    private static final int LONGEST = 400;

    private final SecretSignature signature;
    private final String name;
    private final boolean https;

    SessionCookie(Secret secret, @Value("${buurtkanaal.address}") String address) {
        var configuration = new SecretSignatureConfiguration("session");
        configuration.setBase64(true);
        configuration.setSecret(Base64.getEncoder().encodeToString(secret.keyFor("session")));
        this.signature = new SecretSignature(configuration);
        this.https = address.startsWith("https:");
        // browsers take a __Host- cookie only from this very host, over https and for all paths
        this.name = https ? "__Host-sessie" : "sessie";
    }

    Cookie of(String sessionId) {
        try {
            var jwt = signature.sign(new JWTClaimsSet.Builder().jwtID(sessionId).build());
            return cookie(jwt.serialize()).maxAge(AS_LONG_AS_BROWSERS_ALLOW);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Takes the cookie away. */
    Cookie none() {
        return cookie("").maxAge(Duration.ZERO);
    }

    /** The session of a request when its cookie carries our signature. */
    Optional<String> sessionIn(HttpRequest<?> request) {
        return request.getCookies().findCookie(name).map(Cookie::getValue)
            .filter(token -> token.length() <= LONGEST)
            .flatMap(this::verified);
    }

    private Optional<String> verified(String token) {
        try {
            var jwt = SignedJWT.parse(token);
            return signature.supports(jwt.getHeader().getAlgorithm()) && signature.verify(jwt)
                ? Optional.ofNullable(jwt.getJWTClaimsSet().getJWTID()) : Optional.empty();
        } catch (ParseException | JOSEException e) {
            return Optional.empty();
        }
    }

    private Cookie cookie(String value) {
        return Cookie.of(name, value).path("/").httpOnly(true).secure(https).sameSite(SameSite.Lax);
    }
}
