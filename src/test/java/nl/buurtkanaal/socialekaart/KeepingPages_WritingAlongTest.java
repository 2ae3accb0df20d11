package nl.buurtkanaal.socialekaart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who writes along for an organisation, and how an editor reads that first. */
class KeepingPages_WritingAlongTest extends KeepingPagesTest {

    @Test
    void what_an_organisation_writes_is_read_by_an_editor_first_and_nobody_approves_their_own() {
        directory.execute("INSERT INTO organisation_editor (organisation_id, person_id, granted_at) SELECT e.organisation_id, p.id,"
            + " '2026-11-01' "
            + "FROM socialekaart_entry e, person p WHERE e.slug = 'taalhuis' AND p.shown_name = 'Rob'");
        var fatma = signIn.as("fatma");
        var rob = signIn.as("rob");
        var waiting = rob.open("/brummen/redactie");
        var proposal = waiting.first("section[aria-labelledby=voorstellen] .row-title a").attr("href");

        assertTrue(fatma.open("/brummen/redactie/aanbod/taalhuis").text().contains("kijkt dit nog na"));
        assertFalse(pages.visitor().open("/brummen/sociale-kaart/taalhuis").text().contains("Dinsdag"));
        assertEquals(404, fatma.open(proposal).status());
        assertEquals(404, fatma.open(LINDEBOOM).status());
        assertFalse(rob.open(proposal).has("form[action$=besluit]"));
        var hanneke = signIn.as("hanneke");
        var read = hanneke.open(proposal);
        assertTrue(read.texts(".change ins").stream().anyMatch(text -> text.contains("Dinsdag en")), read.text());
        // Rob takes the form of another and sends it all the same
        rob.post(proposal + "/besluit", Map.of("besluit", "ja", "_token", "x"));
        assertFalse(pages.visitor().open("/brummen/sociale-kaart/taalhuis").text().contains("Dinsdag"));

        var decided = hanneke.submit(read, "form[action$=besluit]");

        assertEquals(303, decided.status());
        assertTrue(pages.visitor().open("/brummen/sociale-kaart/taalhuis").text().contains("Dinsdag en donderdag"));
        assertTrue(hanneke.open("/brummen/redactie/aanbod/taalhuis/versies").texts(".row-text").get(0)
            .contains("door Fatma, nagekeken door Hanneke"));
        assertEquals(404, hanneke.open(proposal).status());
    }

    @Test
    void who_proposed_reads_why_it_was_sent_back() {
        var hanneke = signIn.as("hanneke");
        var proposal = hanneke.open(hanneke.open("/brummen/redactie").first("section[aria-labelledby=voorstellen] .row-title a")
            .attr("href"));

        assertEquals(422, hanneke.submit(proposal, ".fold form").status());
        assertEquals(303, hanneke.submit(proposal, ".fold form", "reden", "De bibliotheek is dinsdag dicht.").status());

        assertTrue(signIn.as("fatma").open("/brummen/redactie/aanbod/taalhuis").text().contains("De bibliotheek is dinsdag dicht."));
    }

    @Test
    void words_that_wait_for_an_editor_are_not_lost_when_the_entry_is_paused_or_changed_by_another() {
        var fatma = signIn.as("fatma");
        var rob = signIn.as("rob");
        rob.submit(rob.open(TAALHUIS), FORM, "kosten", "2 euro");

        assertEquals("2 euro", fatma.open(TAALHUIS).first("input[name=kosten]").attr("value"), "what another changed is in her form");
        fatma.submit(fatma.open(TAALHUIS), "form[action$=staat]:has([value=PAUSED])");
        fatma.submit(fatma.open(TAALHUIS), FORM, "voorwie", "Iedereen die wil lezen");

        var hanneke = signIn.as("hanneke");
        var read = hanneke.open(hanneke.open("/brummen/redactie").first("section[aria-labelledby=voorstellen] .row-title a").attr("href"));
        assertTrue(read.text().contains("Dinsdag en donderdag"), read.text());
        assertTrue(read.text().contains("Iedereen die wil lezen"), read.text());
        assertFalse(read.text().contains("2 euro"), "nobody takes that back");
    }

    @Test
    void an_editor_lets_through_only_what_they_read_and_the_organisation_may_take_it_back() {
        // one domain, so that a form sends each name once
        directory.execute("DELETE FROM socialekaart_entry_domain WHERE domain <> 'PARTICIPATIE' AND socialekaart_entry_id ="
            + " (SELECT id FROM socialekaart_entry WHERE slug = 'taalhuis')");
        var fatma = signIn.as("fatma");
        var hanneke = signIn.as("hanneke");
        var read = hanneke.open(hanneke.open("/brummen/redactie").first("section[aria-labelledby=voorstellen] .row-title a").attr("href"));
        fatma.submit(fatma.open(TAALHUIS), FORM, "kosten", "100 euro");

        var again = hanneke.submit(read, "form[action$=besluit]:has([value=ja])");

        assertEquals(409, again.status());
        assertTrue(again.text().contains("Dit voorstel is net veranderd."), again.text());
        assertTrue(again.texts(".change ins").contains("100 euro"));
        var refused = hanneke.submit(read, ".fold form", "reden", "Dinsdag is dicht.");
        assertEquals("Dinsdag is dicht.", refused.first("[name=reden]").attr("value"));
        fatma.submit(fatma.open(TAALHUIS), FORM, "kosten", "gratis", "open", stands("opening_hours"), "wat", stands("what"));
        assertFalse(fatma.open(TAALHUIS).text().contains("kijkt dit nog na"));
        var late = hanneke.submit(again, "form[action$=besluit]:has([value=ja])");
        assertEquals("/brummen/redactie?melding=entry.proposal.gone", late.redirect().orElseThrow());
    }

    @Test
    void editors_let_somebody_write_along_but_never_themselves() {
        var rob = signIn.as("rob");
        var form = rob.open("/brummen/redactie/organisaties");
        var organisation = form.first("select[name=organisatie] option:contains(Dorpsgroep Oeken)").attr("value");

        assertEquals(422, rob.submit(form, FORM, "organisatie", organisation, "email", "greet").status());
        rob.submit(form, FORM, "organisatie", organisation, "email", "rob@voorbeeld.example");
        rob.submit(form, FORM, "organisatie", organisation, "email", "greet@voorbeeld.example");

        assertFalse(rob.open("/mijn/gevraagd").has("form[action$=/ja]"), "nobody says yes to what they asked themselves");
        var greet = signIn.as("greet");
        greet.submit(greet.open("/mijn/gevraagd"), "form[action$=/ja]");
        assertEquals(200, signIn.as("greet").open("/brummen/redactie/aanbod/inloop-oeken").status());
        assertEquals(404, signIn.as("greet").open(LINDEBOOM).status());
        rob.submit(rob.open("/brummen/redactie/organisaties"), "li:contains(Greet) form");
        assertEquals(404, signIn.as("greet").open("/brummen/redactie/aanbod/inloop-oeken").status());
    }

    private String stands(String column) {
        return directory.text("SELECT " + column + " FROM socialekaart_entry WHERE slug = 'taalhuis'");
    }
}
