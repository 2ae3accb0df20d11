package nl.buurtkanaal.person.signin;

import static nl.buurtkanaal.person.signin.Newcomers.PASSWORD;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.bastiaanjansen.otp.TOTPGenerator;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.buurtkanaal.cast.Page;
import nl.buurtkanaal.cast.Pages;
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
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class FactorPagesTest {

    private static final String CODE = "/inloggen/code";
    private static final String SET_UP = "/inloggen/code/instellen";
    private static final String ROLES = "/brummen/beheer/rollen";

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
    JdbcOperations jdbc;
    @Inject
    TransactionOperations<Connection> transactions;

    @BeforeEach
    void another_day() {
        clock.pass(Duration.ofDays(60));
    }

    @Test
    void a_resident_is_not_asked() {
        var visitor = pages.visitor();

        assertEquals(Optional.of("/mijn"), signIn.withFirstFactor(visitor, newcomers.one().email(), PASSWORD).redirect());
        assertEquals(200, visitor.open("/mijn").status());
        assertEquals(404, visitor.open("/mijn/tweede-stap").status());
    }

    @Test
    void a_role_without_a_second_factor_leads_to_setting_it_up_and_shows_nothing_before() {
        for (var kind : List.of(Kind.BUURTVERBINDER, Kind.EDITOR, Kind.ADMINISTRATOR, Kind.WIJKTEAM)) {
            var visitor = half(newcomers.with(kind, "brummen", kind == Kind.BUURTVERBINDER ? new String[] {"oeken"} : new String[0]));
            assertEquals(Optional.of(SET_UP), visitor.open(CODE).redirect());
        }
        var visitor = half(newcomers.with(Kind.OPERATOR, null));

        for (var path : List.of("/mijn", "/brummen/balie", ROLES, "/mijn/berichten", "/mijn/sessies")) {
            assertTrue(visitor.open(path).redirect().orElse("").startsWith("/inloggen?terug="), path);
        }
        assertEquals(Optional.of(CODE + "?terug=%2Fbrummen%2Fbalie"), visitor.open("/inloggen?terug=%2Fbrummen%2Fbalie").redirect());
        assertEquals(Optional.of(SET_UP + "?terug=%2Fbrummen%2Fbalie"), visitor.open(CODE + "?terug=%2Fbrummen%2Fbalie").redirect());
    }

    @Test
    void setting_it_up_takes_a_code_of_the_phone_and_gives_recovery_codes_once() {
        var marijke = newcomers.with(Kind.BUURTVERBINDER, "brummen", "oeken");
        var visitor = half(marijke);
        var form = visitor.open(SET_UP + "?terug=%2Fbrummen%2Fbalie");

        var wrong = visitor.submit(form, "#code-instellen", "code", "000000");
        assertEquals(422, wrong.status());
        assertEquals(form.texts(".factor-key"), wrong.texts(".factor-key"), "the same secret again");
        var done = visitor.submit(form, "#code-instellen", "code", codeOf(form.first(".factor-key").text()));
        mailRound.run();

        assertEquals(200, done.status());
        assertEquals(8, done.texts(".recovery-codes li").size());
        assertEquals("/brummen/balie", done.first("main a.utrecht-button-link").attr("href"));
        assertEquals(200, visitor.open("/brummen/balie").status());
        assertTrue(visitor.open("/mijn/tweede-stap").text().contains("U hebt nog 8 herstelcodes."));
        assertEquals(2, mails.to(marijke.email()).size(), "that it was set up, and the sign-in");
        assertEquals(Optional.of(CODE), half(marijke).open(SET_UP).redirect(), "it is not set up twice");
    }

    @Test
    void a_code_counts_once_and_one_of_a_minute_ago_not_at_all() {
        var marijke = withFactor(Kind.BUURTVERBINDER);
        var code = factors.codeNow(account(marijke), clock.instant()).orElseThrow();
        var first = half(marijke);
        var second = half(marijke);
        var seen = second.open(CODE);

        assertEquals(Optional.of("/mijn"), type(first, code).redirect());
        var again = second.submit(seen, "#code-formulier", "code", code);
        assertEquals(422, again.status());
        assertTrue(again.text().contains("al gebruikt"), again.text());
        clock.pass(Duration.ofSeconds(30));
        assertEquals(303, type(second, factors.codeNow(account(marijke), clock.instant()).orElseThrow()).status());

        var later = factors.codeNow(account(marijke), clock.instant().plusSeconds(60)).orElseThrow();
        clock.pass(Duration.ofMinutes(3));
        var late = type(half(marijke), later);
        assertEquals(422, late.status());
        assertTrue(late.text().contains("klopt niet"));
    }

    @Test
    void a_new_session_replaces_the_half_one_and_its_owner_gets_a_mail() {
        var marijke = withFactor(Kind.BUURTVERBINDER);
        var visitor = half(marijke);
        var before = cookie(visitor);

        type(visitor, factors.codeNow(account(marijke), clock.instant()).orElseThrow());
        mailRound.run();

        assertFalse(before.equals(cookie(visitor)));
        assertTrue(mails.newestTo(marijke.email()).orElseThrow().subject().startsWith("Er is ingelogd"));
        assertTrue(mails.newestTo(marijke.email()).orElseThrow().text().contains("Een onbekend apparaat"));
    }

    @Test
    void a_recovery_code_opens_the_door_once() {
        var marijke = withFactor(Kind.BUURTVERBINDER);
        var codes = factors.renewRecovery(account(marijke));

        assertEquals(303, type(half(marijke), codes.get(3).toUpperCase()).status());
        assertEquals(422, type(half(marijke), codes.get(3)).status());
        assertEquals(7, factors.recoveryLeft(account(marijke)));
        mailRound.run();
        assertTrue(mails.to(marijke.email()).stream().anyMatch(mail -> mail.text().contains("U hebt er nog 7.")));
    }

    @Test
    void guessing_slows_down_and_the_owner_at_home_gets_in_after_a_while() {
        var marijke = withFactor(Kind.BUURTVERBINDER);
        var visitor = half(marijke);
        for (var i = 0; i < 8; i++) {
            assertEquals(422, type(visitor, "12345").status());
        }

        assertEquals(429, type(visitor, factors.codeNow(account(marijke), clock.instant()).orElseThrow()).status());
        clock.pass(Duration.ofMinutes(10));
        assertEquals(303, type(visitor, factors.codeNow(account(marijke), clock.instant()).orElseThrow()).status());
    }

    @Test
    void a_half_session_waits_an_hour_and_is_nobodys_afterwards() {
        var marijke = withFactor(Kind.BUURTVERBINDER);
        var visitor = half(marijke);
        clock.pass(Duration.ofMinutes(61));

        assertEquals(Optional.of("/inloggen"), visitor.open(CODE).redirect());
        assertEquals(200, visitor.open("/inloggen").status());
    }

    @Test
    void the_secret_lies_sealed_for_its_account() {
        var marijke = withFactor(Kind.BUURTVERBINDER);
        var stored = transactions.executeRead(status -> jdbc.prepareStatement("SELECT secret FROM second_factor WHERE account_id = "
            + account(marijke), statement -> {
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getBytes(1);
            }
        }));

        assertFalse(new String(stored, StandardCharsets.ISO_8859_1).matches("(?s).*[A-Z2-7]{32}.*"));
        assertTrue(seal.open("second-factor", String.valueOf(account(marijke)), stored).isPresent());
        assertTrue(seal.open("second-factor", String.valueOf(account(marijke) + 1), stored).isEmpty(), "not for another account");
        assertTrue(seal.open("other", String.valueOf(account(marijke)), stored).isEmpty(), "not for another purpose");
    }

    @Test
    void after_a_change_of_the_secret_all_are_sealed_anew_and_the_phones_go_on() {
        var marijke = withFactor(Kind.BUURTVERBINDER);
        var before = factors.codeNow(account(marijke), clock.instant());

        assertTrue(factors.sealAnew() > 0);

        assertEquals(before, factors.codeNow(account(marijke), clock.instant()));
    }

    @Test
    void what_weighs_most_asks_a_code_again_after_ten_minutes_and_keeps_the_words() {
        var hanneke = withFactor(Kind.OPERATOR);
        var greet = newcomers.one();
        var visitor = signedIn(hanneke);
        clock.pass(Duration.ofMinutes(11));

        var asked = visitor.submit(visitor.open(ROLES), "#rol-geven", "email", greet.email(), "kind", "EDITOR");
        assertEquals(403, asked.status());
        assertEquals("Bevestig met een code", asked.heading());
        assertEquals(greet.email(), asked.first("[name=email]").attr("value"));
        assertFalse(newcomers.roles.hasAny(greet.id()));
        var wrong = visitor.submit(asked, "form.kept-words", "bevestigcode", "000000");
        assertEquals(403, wrong.status());
        var done = visitor.submit(wrong, "form.kept-words", "bevestigcode",
            factors.codeNow(account(hanneke), clock.instant()).orElseThrow());

        assertEquals(Optional.of(ROLES + "?melding=role.granted"), done.redirect());
        assertTrue(newcomers.roles.hasAny(greet.id()));
        var other = newcomers.one();
        assertEquals(303, visitor.submit(visitor.open(ROLES), "#rol-geven", "email", other.email(), "kind", "EDITOR").status(),
            "once in ten minutes");
    }

    @Test
    void a_download_asks_a_code_again_and_then_goes_on() {
        var marijke = withFactor(Kind.BUURTVERBINDER);
        var visitor = signedIn(marijke);
        clock.pass(Duration.ofMinutes(11));

        var asked = visitor.visit("/mijn/gegevens/mijn-gegevens.zip");
        assertEquals("Bevestig met een code", asked.heading());
        assertEquals(422, visitor.submit(asked, "#code-formulier", "code", "000000").status());
        var answer = visitor.submit(asked, "#code-formulier", "code", factors.codeNow(account(marijke), clock.instant()).orElseThrow());

        assertEquals(Optional.of("/mijn/gegevens/mijn-gegevens.zip"), answer.redirect());
        assertEquals(200, visitor.open("/mijn/gegevens/mijn-gegevens.zip").status());
        assertEquals(200, newcomers.signedIn(newcomers.one()).open("/mijn/gegevens/mijn-gegevens.zip").status(), "a resident is not asked");
    }

    @Test
    void an_administrator_helps_who_lost_the_phone_and_an_operator_the_administrator() {
        var marijke = withFactor(Kind.BUURTVERBINDER);
        var hanneke = withFactor(Kind.ADMINISTRATOR);
        var theirs = signedIn(marijke);
        var administrator = signedIn(withFactor(Kind.ADMINISTRATOR));
        var list = administrator.open(ROLES);
        assertFalse(list.has(formOf(hanneke, Kind.ADMINISTRATOR)), "not of another administrator");

        assertEquals(Optional.of(ROLES + "?melding=factor.reset"),
            administrator.submit(list, formOf(marijke, Kind.BUURTVERBINDER)).redirect());
        mailRound.run();

        assertTrue(theirs.open("/brummen/balie").redirect().isPresent(), "signed out everywhere");
        assertEquals(Optional.of(SET_UP), half(marijke).open(CODE).redirect());
        assertTrue(mails.newestTo(marijke.email()).orElseThrow().subject().startsWith("Stel uw nieuwe telefoon in"));
        assertEquals(1, audited(marijke));
        var forced = administrator.post(ROLES + "/" + role(hanneke, Kind.ADMINISTRATOR) + "/nieuwe-telefoon",
            Map.of("formtoken", list.first("[name=formtoken]").attr("value")));
        assertEquals(404, forced.status());
        var operator = signedIn(withFactor(Kind.OPERATOR));
        assertEquals(303, operator.submit(operator.open(ROLES), formOf(hanneke, Kind.ADMINISTRATOR)).status());
        assertEquals(Optional.of(SET_UP), half(hanneke).open(CODE).redirect());
    }

    @Test
    void an_own_new_phone_is_set_up_at_once() {
        var marijke = withFactor(Kind.BUURTVERBINDER);
        var visitor = signedIn(marijke);

        var answer = visitor.submit(visitor.open("/mijn/tweede-stap"), "#nieuwe-telefoon");

        assertEquals(SET_UP + "?terug=%2Fmijn", visitor.arrive(answer).path());
        assertTrue(visitor.open("/brummen/balie").redirect().isPresent());
    }

    @Test
    void sessions_are_listed_by_device_and_ended_one_by_one() {
        var greet = newcomers.one();
        var laptop = newcomers.signedIn(greet);
        var phone = newcomers.signedIn(greet);
        var stranger = newcomers.signedIn(newcomers.one());
        var list = laptop.open("/mijn/sessies");
        assertEquals(2, list.document().select("form[action$=/beeindiging]").size());
        assertEquals(1, list.text().split("Dit apparaat", -1).length - 1);
        assertFalse(list.source().matches("(?s).*\\b127\\.0\\.0\\.1\\b.*"), "no address");

        var other = list.document().select("li:not(:contains(Dit apparaat)) form[action$=/beeindiging]").attr("action");
        assertEquals(404, stranger.post(other, Map.of("formtoken", stranger.open("/uitloggen").first("[name=formtoken]").attr("value")))
            .status());
        assertEquals(Optional.of("/mijn/sessies?melding=session.ended"),
            laptop.post(other, Visitor.fieldsOf(list.first("form[action='" + other + "']"))).redirect());

        assertTrue(phone.open("/mijn").redirect().isPresent());
        assertEquals(200, laptop.open("/mijn").status());
    }

    private Newcomer withFactor(Kind kind) {
        var one = newcomers.with(kind, kind == Kind.OPERATOR ? null : "brummen", kind == Kind.BUURTVERBINDER
            ? new String[] {"oeken"} : new String[0]);
        factors.setForExample(account(one), clock.instant());
        return one;
    }

    private Visitor half(Newcomer one) {
        var visitor = pages.visitor();
        var answer = signIn.withFirstFactor(visitor, one.email(), PASSWORD);
        assertEquals(Optional.of(CODE), answer.redirect());
        return visitor;
    }

    private Visitor signedIn(Newcomer one) {
        var visitor = half(one);
        assertEquals(303, type(visitor, factors.codeNow(account(one), clock.instant()).orElseThrow()).status());
        return visitor;
    }

    private static Page type(Visitor visitor, String code) {
        return visitor.submit(visitor.open(CODE), "#code-formulier", "code", code);
    }

    private long account(Newcomer one) {
        return accounts.holderFor(one.id()).orElseThrow().accountId();
    }

    private String formOf(Newcomer one, Kind kind) {
        return "form[action$=/" + role(one, kind) + "/nieuwe-telefoon]";
    }

    private long role(Newcomer one, Kind kind) {
        return number("SELECT id FROM role WHERE person_id = " + one.id() + " AND kind = '" + kind + "'");
    }

    private long audited(Newcomer one) {
        return number("SELECT COUNT(*) FROM audit_entry WHERE act = 'second-factor.reset' AND subject_id = " + one.id());
    }

    private long number(String query) {
        return transactions.executeRead(status -> jdbc.prepareStatement(query, statement -> {
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }));
    }

    /** What a phone shows with the key on the page. */
    private String codeOf(String key) {
        return new TOTPGenerator.Builder(key.replace(" ", "")).build().at(clock.instant());
    }

    private static String cookie(Visitor visitor) {
        return visitor.cookies().getCookieStore().getCookies().stream().filter(cookie -> cookie.getName().equals("sessie")).findFirst()
            .orElseThrow().getValue();
    }
}
