package nl.buurtkanaal.cast;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.util.Base64;
import nl.buurtkanaal.person.signin.PersonDemo;

/**
 * Signs people in through the real form. Who has a role would then be asked for a code of the phone; here that step is marked as passed in
 * the session's row, for good, so that a test needs no phone and no half minute for each sign-in. {@code FactorPagesTest} takes the real
 * step.
 */
@Singleton
public class SignIn {

    private static final String SECOND_STEP = "/inloggen/code";

    private final Pages pages;
    private final JdbcOperations jdbc;
    private final TransactionOperations<Connection> transactions;

    SignIn(Pages pages, JdbcOperations jdbc, TransactionOperations<Connection> transactions) {
        this.pages = pages;
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** A browser in which one of the cast is signed in, by their name in {@code demo/people.json}: "greet". */
    public Visitor as(String demoId) {
        return with(demoId + "@voorbeeld.example", PersonDemo.PASSWORD);
    }

    /** A browser in which whoever has this address and password is signed in. */
    public Visitor with(String email, String password) {
        var visitor = pages.visitor();
        if (withFirstFactor(visitor, email, password).redirect().orElse("").startsWith(SECOND_STEP)) {
            passSecondStep(visitor);
        }
        return visitor;
    }

    /** The answer to address and password alone: who has a role is not signed in by that. */
    public Page withFirstFactor(Visitor visitor, String email, String password) {
        var answer = visitor.submit(visitor.open("/inloggen"), "#wachtwoord-formulier", "email", email, "wachtwoord", password);
        if (answer.redirect().isEmpty()) {
            throw new AssertionError("Not signed in (" + answer.status() + "): " + answer.text());
        }
        return answer;
    }

    /** From now on the second factor counts as shown in the session of this browser, whatever the clock says. */
    public void passSecondStep(Visitor visitor) {
        transactions.executeWrite(status -> jdbc.prepareStatement("UPDATE session SET factor_at = '2100-01-01' WHERE id = ?", statement -> {
            statement.setString(1, sessionOf(visitor));
            return statement.executeUpdate();
        }));
    }

    /** The id in the cookie: it is signed, not secret. */
    private static String sessionOf(Visitor visitor) {
        var jwt = visitor.cookies().getCookieStore().getCookies().stream().filter(cookie -> cookie.getName().equals("sessie")).findFirst()
            .orElseThrow().getValue();
        var claims = new String(Base64.getUrlDecoder().decode(jwt.split("\\.")[1]), StandardCharsets.UTF_8);
        return claims.replaceAll(".*\"jti\":\"([^\"]+)\".*", "$1");
    }
}
