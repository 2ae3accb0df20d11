package nl.buurtkanaal.socialekaart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Duration;
import nl.buurtkanaal.cast.Cast;
import nl.buurtkanaal.cast.Directory;
import nl.buurtkanaal.cast.Pages;
import nl.buurtkanaal.cast.SignIn;
import nl.buurtkanaal.cast.TestClock;
import nl.buurtkanaal.cast.TestMails;
import nl.buurtkanaal.platform.mail.MailRound;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** De Lindeboom was checked three weeks before the tests begin; its mailbox is contact@lindeboom.example. */
@MicronautTest(transactional = false)
class StillRightTest {

    private static final String MAILBOX = "contact@lindeboom.example";
    private static final String ENTRY = "/brummen/sociale-kaart/lindeboom";

    @Inject Cast cast;
    @Inject Directory directory;
    @Inject EntryCheckJob job;
    @Inject MailRound mails;
    @Inject TestMails sent;
    @Inject TestClock clock;
    @Inject Pages pages;
    @Inject SignIn signIn;

    @BeforeEach
    void enter() {
        directory.willChange();
        cast.enter();
        directory.willChange();
    }

    @Test
    void after_six_months_the_organisation_is_asked_once_and_confirms_by_one_button() {
        job.run(clock.instant());
        mails.run();
        assertTrue(sent.to(MAILBOX).isEmpty());

        clock.pass(Duration.ofDays(170));
        job.run(clock.instant());
        job.run(clock.instant());
        mails.run();

        assertEquals(1, sent.to(MAILBOX).size());
        var mail = sent.newestTo(MAILBOX).orElseThrow();
        assertFalse(mail.text().contains("Lindeboom"), "no word of the entry in the mail");
        assertTrue(pages.visitor().open(ENTRY).text().contains("al een half jaar niet nagekeken"));
        var visitor = pages.visitor();
        var path = TestMails.firstLink(mail);
        var page = visitor.open(path);
        visitor.open(path);
        assertTrue(pages.visitor().open(ENTRY).text().contains("al een half jaar niet nagekeken"), "looking changes nothing");

        var confirmed = visitor.submit(page, "form.actions");

        assertEquals(ENTRY + "?melding=entry.still-right", confirmed.redirect().orElseThrow());
        assertTrue(pages.visitor().open(ENTRY).text().contains("door de organisatie zelf"));
        assertFalse(pages.visitor().open(ENTRY).text().contains("al een half jaar niet nagekeken"));
        var again = visitor.arrive(visitor.submit(page, "form.actions"));
        assertTrue(again.text().contains("Hier was al op geantwoord"), again.text());
        assertFalse(visitor.open(path).has("form.actions"));
        clock.pass(Duration.ofDays(1));
        job.run(clock.instant());
        mails.run();
        assertEquals(1, sent.to(MAILBOX).size());
    }

    @Test
    void what_the_organisation_says_has_changed_is_a_task_for_the_editors() {
        clock.pass(Duration.ofDays(170));
        job.run(clock.instant());
        mails.run();
        var visitor = pages.visitor();
        var page = visitor.open(TestMails.firstLink(sent.newestTo(MAILBOX).orElseThrow()));

        assertEquals(422, visitor.submit(page, ".fold form", "tekst", " ").status());
        assertEquals(422, visitor.submit(page, ".fold form", "tekst", "bsn 123456782").status());
        assertEquals(303, visitor.submit(page, ".fold form", "tekst", "Wij zijn op vrijdag dicht.").status());

        var desk = signIn.as("rob").open("/brummen/redactie");
        assertTrue(desk.text().contains("Wij zijn op vrijdag dicht."));
        assertTrue(desk.texts("section[aria-labelledby=nakijken] .row-title").contains("De Lindeboom, huis van de buurt (voorbeeld)"),
            "still to be checked");
    }

    @Test
    void what_nobody_checked_is_counted_where_editors_and_administrators_begin() {
        directory.execute("DELETE FROM socialekaart_check");
        assertFalse(signIn.as("hanneke").open("/brummen/balie").has("article[aria-labelledby=nakijken]"));
        clock.pass(Duration.ofDays(170));
        job.run(clock.instant());
        var rob = signIn.as("rob");

        var desk = rob.open("/brummen/redactie");
        var checks = desk.document().select("section[aria-labelledby=nakijken] li").size();
        assertTrue(checks > 1, desk.text());
        assertEquals(checks + " lang niet nagekeken", desk.first(".counters a[href='#nakijken']").text());
        assertTrue(desk.text().contains("Hier omdat: niemand keek dit het laatste half jaar na."));
        var days = directory.text("SELECT GROUP_CONCAT(slug ORDER BY asked_at, c.id) FROM socialekaart_check c JOIN socialekaart_entry e"
            + " ON e.id = c.socialekaart_entry_id WHERE c.open = TRUE AND e.edition_id = (SELECT id FROM edition WHERE slug = 'brummen')");
        assertEquals(days, desk.document().select("section[aria-labelledby=nakijken] .row-title a").stream()
            .map(link -> link.attr("href").replaceFirst(".*/", "")).collect(java.util.stream.Collectors.joining(",")));
        assertTrue(rob.open("/mijn").text().contains("dingen wachten op u"));
        var hanneke = signIn.as("hanneke");
        var line = hanneke.open("/brummen/balie").first("article[aria-labelledby=nakijken]");
        assertTrue(line.text().contains("Hier omdat: niemand keek dit het laatste half jaar na."), line.text());
        assertTrue(line.text().contains("Kijk " + checks + " stukjes over hulp in de buurt na"), line.text());
        assertTrue(hanneke.open("/brummen/beheer").text().contains("dingen wachten op u"));
        assertFalse(signIn.as("marijke").open("/brummen/balie").text().contains("Kijk " + checks), "she keeps no entries");
        assertFalse(signIn.as("greet").open("/mijn").text().contains("Redactie"));

        rob.submit(desk, "section[aria-labelledby=nakijken] form");

        assertEquals((checks - 1) + " lang niet nagekeken", rob.open("/brummen/redactie")
            .first(".counters a[href='#nakijken']").text());
    }

    @Test
    void a_link_of_another_of_another_edition_or_with_one_letter_changed_leads_nowhere() {
        clock.pass(Duration.ofDays(170));
        job.run(clock.instant());
        mails.run();
        var path = TestMails.firstLink(sent.newestTo(MAILBOX).orElseThrow());
        var last = path.charAt(path.length() - 2);

        assertEquals(404, pages.visitor().open(path.replace("/brummen/", "/kampen/")).status());
        assertEquals(404, pages.visitor().open(path.substring(0, path.length() - 2) + (last == 'a' ? 'b' : 'a')
            + path.charAt(path.length() - 1)).status());
        assertEquals(404, pages.visitor().open("/brummen/klopt-dit-nog/1-").status());
        assertEquals(404, pages.visitor().open("/brummen/klopt-dit-nog/9999999999999999999999-x").status());
    }
}
