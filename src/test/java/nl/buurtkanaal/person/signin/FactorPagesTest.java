package nl.buurtkanaal.person.signin;

import static nl.buurtkanaal.person.signin.Newcomers.PASSWORD;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import nl.buurtkanaal.cast.Page;
import nl.buurtkanaal.cast.Pages;
import nl.buurtkanaal.cast.Rows;
import nl.buurtkanaal.cast.SignIn;
import nl.buurtkanaal.cast.TestClock;
import nl.buurtkanaal.cast.TestMails;
import nl.buurtkanaal.cast.Visitor;
import nl.buurtkanaal.person.Role.Kind;
import nl.buurtkanaal.person.factor.SecondFactors;
import nl.buurtkanaal.person.signin.Newcomers.Newcomer;
import nl.buurtkanaal.platform.mail.MailRound;
import nl.buurtkanaal.platform.security.Seal;
import org.junit.jupiter.api.BeforeEach;

/** Who has a role signs in with a code of the phone as well. */
@MicronautTest(transactional = false)
abstract class FactorPagesTest {

    static final String CODE = "/inloggen/code";
    static final String ROLES = "/brummen/beheer/rollen";

    @Inject
    Pages pages;

    @Inject
    Newcomers newcomers;

    @Inject
    SignIn signIn;

    @Inject
    SecondFactors factors;

    @Inject
    AccountRepository accounts;

    @Inject
    Seal seal;

    @Inject
    TestClock clock;

    @Inject
    TestMails mails;

    @Inject
    MailRound mailRound;

    @Inject
    Rows rows;

    @BeforeEach
    void another_day() {
        clock.pass(Duration.ofDays(60));
    }

    Newcomer withFactor(Kind kind) {
        var one = newcomers.with(kind, kind == Kind.OPERATOR ? null : "brummen", kind == Kind.BUURTVERBINDER
            ? new String[] {"oeken"} : new String[0]);
        factors.setForExample(account(one), clock.instant());
        return one;
    }

    Visitor half(Newcomer one) {
        var visitor = pages.visitor();
        var answer = signIn.withFirstFactor(visitor, one.email(), PASSWORD);
        assertEquals(Optional.of(CODE), answer.redirect());
        return visitor;
    }

    Visitor signedIn(Newcomer one) {
        var visitor = half(one);
        assertEquals(303, type(visitor, factors.codeNow(account(one), clock.instant()).orElseThrow()).status());
        return visitor;
    }

    static Page type(Visitor visitor, String code) {
        return visitor.submit(visitor.open(CODE), "#code-formulier", "code", code);
    }

    long account(Newcomer one) {
        return accounts.holderFor(one.id()).orElseThrow().accountId();
    }

    long role(Newcomer one, Kind kind) {
        return rows.number("SELECT id FROM role WHERE person_id = " + one.id() + " AND kind = '" + kind + "'");
    }
}
