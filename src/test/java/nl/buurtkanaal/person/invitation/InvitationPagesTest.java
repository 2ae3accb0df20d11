package nl.buurtkanaal.person.invitation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import nl.buurtkanaal.cast.Cast;
import nl.buurtkanaal.cast.Page;
import nl.buurtkanaal.cast.Pages;
import nl.buurtkanaal.cast.SignIn;
import nl.buurtkanaal.cast.TestClock;
import nl.buurtkanaal.cast.TestMails;
import nl.buurtkanaal.cast.Visitor;
import nl.buurtkanaal.platform.mail.MailRound;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InvitationPagesTest {

    private static final String LIST = "/brummen/beheer/uitnodigingen";

    @Inject
    Cast cast;
    @Inject
    Pages pages;
    @Inject
    SignIn signIn;
    @Inject
    TestMails mails;
    @Inject
    MailRound mailRound;
    @Inject
    TestClock clock;

    private Visitor hanneke;

    @BeforeAll
    void enter() {
        cast.enter();
        hanneke = signIn.as("hanneke");
    }

    @BeforeEach
    void today() {
        clock.reset();
    }

    @Test
    void a_mail_makes_somebody_a_buurtverbinder_once() {
        invite("soort", "BUURTVERBINDER", "kernen", "hall", "email", "kees@voorbeeld.example");
        mailRound.run();
        var link = TestMails.firstLink(mails.newestTo("kees@voorbeeld.example").orElseThrow());
        var kees = signIn.as("kees");

        assertTrue(pages.visitor().open(link).redirect().orElseThrow().startsWith("/inloggen?terug="), "signing in comes first");
        assertEquals(404, kees.open("/brummen/balie").status());
        var page = kees.open(link);
        assertTrue(page.text().contains("Buurtverbinder voor Hall"), page.text());
        assertEquals(404, kees.open("/brummen/balie").status(), "opening a link changes nothing");
        assertEquals(Optional.of("/mijn?melding=invitation.accepted"), kees.submit(page, "form[action^=/uitnodiging]").redirect());

        assertTrue(kees.open("/mijn").redirect().orElseThrow().startsWith("/inloggen?terug="), "a role asks for the second factor first");
        signIn.passSecondStep(kees);
        assertEquals(200, kees.open("/brummen/balie").status());
        assertEquals(404, kees.open(link).status(), "it works once");
        assertEquals(404, signIn.as("ans").open(link).status());
    }

    @Test
    void a_code_on_paper_works_however_it_is_typed() {
        var print = hanneke.arrive(invite("soort", "EDITOR"));
        var code = print.first(".post-code").text();
        var fatma = signIn.as("fatma");

        var found = fatma.submit(fatma.open("/uitnodiging"), "#code-formulier", "code", code.toLowerCase().replace("-", " "));
        var page = fatma.arrive(found);

        assertTrue(code.matches("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}"), code);
        assertTrue(page.text().contains("Redacteur"), page.text());
        assertEquals(303, fatma.submit(page, "form[action^=/uitnodiging]").status());
    }

    @Test
    void a_wrong_code_a_withdrawn_one_and_one_of_two_weeks_ago_open_nothing() {
        var print = hanneke.arrive(invite("soort", "EDITOR"));
        var path = "/uitnodiging/" + print.first(".post-code").text();
        var ans = signIn.as("ans");

        assertEquals(422, ans.submit(ans.open("/uitnodiging"), "#code-formulier", "code", "AAAA-BBBB-CCCC").status());
        assertEquals(200, ans.open(path).status());
        clock.pass(Duration.ofDays(14));
        assertEquals(404, signIn.as("ans").open(path).status());
        clock.reset();
        hanneke.submit(hanneke.open(LIST), "form[action='" + print.path() + "/intrekking']");
        assertEquals(404, ans.open(path).status());
    }

    @Test
    void nobody_invites_themselves() {
        var print = hanneke.arrive(invite("soort", "EDITOR"));

        var page = hanneke.open("/uitnodiging/" + print.first(".post-code").text());

        assertEquals(409, hanneke.submit(page, "form[action^=/uitnodiging]").status());
    }

    @Test
    void a_buurtverbinder_needs_a_kern_and_words_are_kept() {
        var answer = invite("soort", "BUURTVERBINDER", "email", "geen adres");

        assertEquals(422, answer.status());
        assertEquals("Nieuwe", answer.first("[name=naam]").attr("value"));
        assertTrue(answer.has("[href='#veld-kernen']"));
        assertTrue(answer.has("[href='#veld-email']"));
    }

    @Test
    void only_administrators_and_operators_invite() {
        assertEquals(404, signIn.as("marijke").open(LIST).status());
        assertEquals(404, signIn.as("maarten").open(LIST).status());
        assertEquals(200, signIn.as("bas").open(LIST).status());
        assertFalse(pages.visitor().open(LIST).status() == 200);
    }

    private Page invite(String... fields) {
        var all = new java.util.ArrayList<>(java.util.List.of("naam", "Nieuwe"));
        all.addAll(java.util.List.of(fields));
        return hanneke.submit(hanneke.open(LIST), "form#uitnodiging", all.toArray(String[]::new));
    }
}
