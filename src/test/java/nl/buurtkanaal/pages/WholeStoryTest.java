package nl.buurtkanaal.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import nl.buurtkanaal.cast.Cast;
import nl.buurtkanaal.cast.Directory;
import nl.buurtkanaal.cast.Pages;
import nl.buurtkanaal.cast.Rows;
import nl.buurtkanaal.cast.SignIn;
import nl.buurtkanaal.cast.TestClock;
import nl.buurtkanaal.cast.TestMails;
import nl.buurtkanaal.cast.Visitor;
import nl.buurtkanaal.category.Category;
import nl.buurtkanaal.category.DayParts;
import nl.buurtkanaal.person.signin.PersonDemo;
import nl.buurtkanaal.person.willingness.Hearing;
import nl.buurtkanaal.person.willingness.HowFar;
import nl.buurtkanaal.person.willingness.WillingPeople;
import nl.buurtkanaal.person.willingness.Willingness;
import nl.buurtkanaal.platform.jobs.Job;
import nl.buurtkanaal.platform.mail.MailRound;
import nl.buurtkanaal.platform.mail.OutgoingMail;
import nl.buurtkanaal.platform.time.Time;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From what people like to do to a thank-you, and on until nothing is kept any more: all by pages and mails, with a moved clock. */
@MicronautTest(transactional = false)
class WholeStoryTest {

    private static final String GEERTJE = "geertje@nieuw.example";
    private static final String ASKED = "Kunt u iemand in de buurt helpen?";
    private static final List<String> WILLING = List.of("ans", "kees", "loes", "willem", "fatma", "noor", "jeannette");
    private static final List<String> JOBS = List.of("asking-round", "invitation-mail", "agreement-reminder", "closing-question",
        "post-warning", "post-expiry", "conversation-clean-up", "closing-clean-up");

    @Inject
    Cast cast;
    @Inject
    Pages pages;
    @Inject
    SignIn signIn;
    @Inject
    PersonDemo people;
    @Inject
    WillingPeople willing;
    @Inject
    List<Job> jobs;
    @Inject
    MailRound mailRound;
    @Inject
    TestMails mails;
    @Inject
    TestClock clock;
    @Inject
    Directory directory;
    @Inject
    Rows rows;

    @BeforeEach
    void sevenNeighboursLikeToDoOddJobs() {
        cast.enter();
        List.of("invitation", "asking", "willingness").forEach(table -> rows.change("DELETE FROM " + table));
        WILLING.forEach(who -> likesOddJobs(people.idOf(who).orElseThrow()));
        var kees = signIn.as("kees");
        var saved = kees.submit(kees.open("/mijn/wat-ik-doe"), "main form", "categories", "klussen", "howFar", "NEIGHBOURS");
        assertEquals(303, saved.status(), saved.text());
    }

    private void likesOddJobs(long personId) {
        willing.say(personId, new Willingness(Set.of(Category.KLUSSEN), DayParts.OPEN, HowFar.NEIGHBOURS, 4, null, Hearing.AT_ONCE),
            personId, clock.instant());
    }

    @Test
    void a_lamp_hangs_and_in_the_end_nothing_is_kept() {
        var geertje = pages.visitor();
        var lamp = places(geertje, "Wie hangt mijn lamp op? Hij hangt los aan het plafond.", "Wie hangt mijn lamp op?");
        assertEquals(404, pages.visitor().open(lamp).status(), "not before somebody has read it");
        letThrough("Wie hangt mijn lamp op?");
        assertEquals(200, pages.visitor().open(lamp).status());
        asksSevenInRounds();
        var helper = whoWasAskedLast();
        var neighbour = signIn.as(helper);
        var talk = answers(neighbour, helper);
        assertEquals("Er is een nieuw bericht voor u op Buurtkanaal", newest(GEERTJE).subject());
        agree(geertje, neighbour, helper, talk);
        isAskedAndThanks(helper, talk, lamp);
        livesOn(geertje);
        isForgotten();
    }

    /** Five after ten minutes, another after a no, the last after twelve hours: which falls in the night and waits for eight. */
    private void asksSevenInRounds() {
        run("2026-11-24T10:09");
        assertEquals(0, asked());
        run("2026-11-24T10:10");
        assertEquals(5, asked());
        assertEquals("Uw bericht staat op de site", newest(GEERTJE).subject());
        var link = WILLING.stream().map(who -> mails.newestTo(addressOf(who))).flatMap(java.util.Optional::stream)
            .filter(mail -> mail.subject().equals(ASKED)).map(TestMails::firstLink).findFirst().orElseThrow();
        var stranger = pages.visitor();
        assertTrue(stranger.submit(stranger.open(link), "main form", "antwoord", "not-now").text().contains("deze keer niet"));
        run("2026-11-24T10:20");
        assertEquals(6, asked());
        run("2026-11-24T22:10");
        run("2026-11-25T07:59");
        assertEquals(6, asked());
        run("2026-11-25T08:00");
        assertEquals(7, asked());
    }

    private String whoWasAskedLast() {
        return directory.text("SELECT a.email FROM invitation i JOIN account a ON a.person_id = i.person_id ORDER BY i.id DESC LIMIT 1")
            .replaceFirst("@.*", "");
    }

    private String answers(Visitor neighbour, String helper) {
        var invitation = neighbour.open(TestMails.firstLink(about(ASKED, addressOf(helper))));
        var form = neighbour.arrive(neighbour.submit(invitation, "main form", "antwoord", "yes"));
        var talk = neighbour.arrive(neighbour.submit(form, "form:has(textarea)", "bericht", "Dag, ik hang uw lamp graag op."));
        run("2026-11-25T08:10");
        return talk.uri().getPath();
    }

    private void agree(Visitor geertje, Visitor neighbour, String helper, String talk) {
        geertje.submit(geertje.open(talk), "form#terugschrijven", "bericht", "Wat fijn! Zullen we elkaar eerst even zien?");
        var where = neighbour.submit(neighbour.open(talk + "/afspraak"), "form#moment", "datum", "2026-12-01", "tijd", "", "dagdeel",
            "ochtend", "ritme", "een-keer");
        var place = where.first("form#voorstel .choice:has(input[name=plek])");
        neighbour.submit(where, "form#voorstel", "plek", place.selectFirst("input").attr("value"));
        var asked = geertje.open(talk);
        assertTrue(asked.first("#voorstel").text().contains("Waar: "), asked.first("#voorstel").text());
        geertje.submit(asked, "form[action$=/akkoord]");
        assertTrue(geertje.open(talk + "/afspraak.ics").source().contains("LOCATION:"));
        mailRound.run();
        about("Uw afspraak staat vast", addressOf(helper));
        run("2026-11-30T10:00");
        for (var address : List.of(GEERTJE, addressOf(helper))) {
            about("Morgen hebt u een afspraak", address);
        }
    }

    private void isAskedAndThanks(String helper, String talk, String lamp) {
        run("2026-12-01T20:00");
        assertEquals("Morgen hebt u een afspraak", newest(GEERTJE).subject());
        run("2026-12-02T09:00");
        assertEquals("Is het gelukt?", newest(GEERTJE).subject());
        var phone = pages.visitor();
        var yes = phone.arrive(phone.submit(phone.open(TestMails.firstLink(newest(GEERTJE))), "main form", "antwoord", "helped-here"));
        phone.submit(yes, "form[action$=bedankje]", "bedankje", "De lamp hangt prachtig.");
        run("2026-12-02T09:10");
        about("U krijgt een bedankje", addressOf(helper));
        assertTrue(signIn.as(helper).open(talk).text().contains("De lamp hangt prachtig."));
        assertEquals(410, pages.visitor().open(lamp).status(), "it is done");
    }

    /** Another request finds nobody: warned on the 53rd day, kept, hidden sixty days later, its words gone after ninety more. */
    private void livesOn(Visitor geertje) {
        var title = "Wie snoeit mijn haag?";
        var hedge = places(geertje, "Wie snoeit mijn haag? Hij is twee meter hoog.", title);
        letThrough(title);
        run("2027-01-24T10:00");
        assertEquals("Staat uw bericht er nog goed?", newest(GEERTJE).subject());
        var phone = pages.visitor();
        phone.submit(phone.open(TestMails.firstLink(newest(GEERTJE))), "main form");
        run("2027-01-24T10:10");
        assertEquals("Uw bericht blijft staan", newest(GEERTJE).subject());
        run("2027-03-26T10:00");
        about("Uw bericht staat niet meer op de site", GEERTJE);
        assertFalse(pages.visitor().open("/brummen/hulp").text().contains(title));
        assertEquals("1", directory.text("SELECT COUNT(*) FROM help_post WHERE title = '" + title + "'"));
        assertEquals("0", directory.text("SELECT COUNT(*) FROM help_post WHERE title = 'Wie hangt mijn lamp op?'"), "closed 90 days ago");
        run("2027-06-25T10:00");
        assertEquals(2, mails.to(GEERTJE).stream().filter(mail -> mail.subject().equals("De tekst van uw bericht is gewist")).count());
        assertEquals("0", directory.text("SELECT COUNT(*) FROM help_post WHERE title = '" + title + "'"));
        assertEquals(410, pages.visitor().open(hedge).status());
    }

    private void isForgotten() {
        run("2027-12-02T08:00");
        assertEquals("1", directory.text("SELECT COUNT(*) FROM message WHERE body LIKE '%lamp hangt prachtig%'"));
        run("2027-12-02T10:00");
        assertEquals("0", directory.text("SELECT COUNT(*) FROM message WHERE body LIKE '%lamp hangt prachtig%'"));
        assertEquals("0", directory.text("SELECT COUNT(*) FROM agreement WHERE rhythm = 'ONCE'"));
        assertEquals("0", directory.text("SELECT COUNT(*) FROM closing_question WHERE answered_at IS NOT NULL"));
        assertEquals("HELPED_HERE MAIL", directory.text("SELECT CONCAT_WS(' ', outcome, how) FROM help_outcome"
            + " WHERE because = 'AGREED' AND outcome <> ''"), "what came of it stays");
    }

    /** Places a request in Oeken; who has no account yet gets one by the link in the mail. Returns where it stands. */
    private String places(Visitor visitor, String words, String title) {
        var check = visitor.arrive(visitor.submit(visitor.open("/brummen/hulp/nieuw?soort=vraag"), "form.form-card", "words", words, "kern",
            "oeken"));
        if (!check.has("input[name=email]")) {
            return visitor.arrive(visitor.submit(check, "form.form-card", "title", title)).uri().getPath();
        }
        visitor.submit(check, "form.form-card", "title", title, "category", "klussen", "shownName", "Geertje", "email", GEERTJE, "age",
            "adult", "rules", "ja");
        mailRound.run();
        return visitor.arrive(visitor.submit(visitor.open(TestMails.firstLink(newest(GEERTJE))), "main form")).uri().getPath();
    }

    private void letThrough(String title) {
        var marijke = signIn.as("marijke");
        var form = ".task:contains(" + title + ") form[action$=doorlating]";
        assertEquals(303, marijke.submit(marijke.open("/brummen/balie"), form).status());
        mailRound.run();
    }

    private int asked() {
        return Integer.parseInt(directory.text("SELECT COUNT(*) FROM invitation"));
    }

    private OutgoingMail newest(String address) {
        return mails.newestTo(address).orElseThrow(() -> new AssertionError("no mail to " + address));
    }

    private OutgoingMail about(String subject, String address) {
        return mails.to(address).stream().filter(mail -> mail.subject().equals(subject)).findFirst()
            .orElseThrow(() -> new AssertionError(address + " got " + mails.to(address).stream().map(OutgoingMail::subject).toList()));
    }

    private static String addressOf(String who) {
        return who + "@voorbeeld.example";
    }

    /** It is this moment in the Netherlands, and the jobs do what is due. */
    private void run(String moment) {
        clock.moveTo(LocalDateTime.parse(moment).atZone(Time.ZONE).toInstant());
        for (var name : JOBS) {
            jobs.stream().filter(job -> job.name().equals(name)).forEach(job -> job.run(clock.instant()));
        }
        mailRound.run();
    }
}
