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
import java.util.List;
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

    /** The first signs, all are read. */
    private final List<SecretSignature> signatures;
    private final String name;
    private final boolean https;

    SessionCookie(Secret secret, @Value("${buurtkanaal.address}") String address) {
        this.signatures = secret.keysFor("session").stream().map(SessionCookie::signature).toList();
        this.https = address.startsWith("https:");
        // browsers take a __Host- cookie only from this very host, over https and for all paths
        this.name = https ? "__Host-sessie" : "sessie";
    }

    private static SecretSignature signature(byte[] key) {
        var configuration = new SecretSignatureConfiguration("session");
        configuration.setBase64(true);
        configuration.setSecret(Base64.getEncoder().encodeToString(key));
        return new SecretSignature(configuration);
    }

    Cookie of(String sessionId) {
        try {
            var jwt = signatures.get(0).sign(new JWTClaimsSet.Builder().jwtID(sessionId).build());
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
            return isSigned(jwt) ? Optional.ofNullable(jwt.getJWTClaimsSet().getJWTID()) : Optional.empty();
        } catch (ParseException | JOSEException e) {
            return Optional.empty();
        }
    }

    private boolean isSigned(SignedJWT jwt) throws JOSEException {
        for (var signature : signatures) {
            if (signature.supports(jwt.getHeader().getAlgorithm()) && signature.verify(jwt)) {
                return true;
            }
        }
        return false;
    }

    private Cookie cookie(String value) {
        return Cookie.of(name, value).path("/").httpOnly(true).secure(https).sameSite(SameSite.Lax);
    }
}
