package nl.buurtkanaal.person.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.bastiaanjansen.otp.TOTPGenerator;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.buurtkanaal.person.Role.Kind;
import nl.buurtkanaal.person.signin.Newcomers.Newcomer;
import org.junit.jupiter.api.Test;

/** Setting up the phone, the secret of it, and a new phone. */
class FactorPages_SetUpTest extends FactorPagesTest {

    private static final String SET_UP = "/inloggen/code/instellen";

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
    void the_secret_lies_sealed_for_its_account() {
        var marijke = withFactor(Kind.BUURTVERBINDER);
        var stored = HexFormat.of().parseHex(rows.text("SELECT HEX(secret) FROM second_factor WHERE account_id = " + account(marijke)));

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

    private String formOf(Newcomer one, Kind kind) {
        return "form[action$=/" + role(one, kind) + "/nieuwe-telefoon]";
    }

    private long audited(Newcomer one) {
        return rows.number("SELECT COUNT(*) FROM audit_entry WHERE act = 'second-factor.reset' AND subject_id = " + one.id());
    }

    /** What a phone shows with the key on the page. */
    private String codeOf(String key) {
        return new TOTPGenerator.Builder(key.replace(" ", "")).build().at(clock.instant());
    }
}
