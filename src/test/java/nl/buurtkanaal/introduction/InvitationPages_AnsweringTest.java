package nl.buurtkanaal.introduction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import nl.buurtkanaal.cast.Page;
import nl.buurtkanaal.cast.Visitor;
import nl.buurtkanaal.category.Category;
import nl.buurtkanaal.help.HelpPost;
import nl.buurtkanaal.help.HelpPostAuthors;
import nl.buurtkanaal.help.VisiblePost.Outcome;
import org.junit.jupiter.api.Test;

/** The page behind the link and its three buttons, and links that went astray. */
class InvitationPages_AnsweringTest extends InvitationPagesTest {

    @Inject
    InvitationRepository invitations;

    @Inject
    InvitationLinks links;

    @Inject
    TransactionOperations<Connection> transactions;

    @Test
    void kees_is_mailed_after_ten_minutes_and_his_yes_leads_to_writing() {
        var post = greetAsks("Wie snoeit mijn heg?");
        run(Duration.ofMinutes(5));
        assertTrue(mails.to(KEES).isEmpty());
        run(Duration.ofMinutes(5));

        var mail = mails.newestTo(KEES).orElseThrow();
        assertTrue(mail.text().contains("Tuin, in Oeken"), mail.text());
        assertFalse(mail.text().contains("heg") || mail.text().contains("Greet"), mail.text());
        assertTrue(mail.unsubscribe().contains("/afmelden?sleutel="), mail.unsubscribe());

        var stranger = pages.visitor();
        var page = stranger.open(link(mail));
        assertEquals("Wie snoeit mijn heg?", page.heading());
        assertFalse(page.text().contains("Greet"), page.text());
        var yes = press(stranger, page, "yes");
        assertEquals("/inloggen?terug=%2Fbrummen%2Fhulp%2F" + post.code() + "%2Fantwoorden", yes.redirect().orElseThrow());
        var kees = signIn.as("kees");
        var said = kees.open(link(mail));
        assertTrue(said.text().contains("U zei ja"), said.text());
        assertTrue(kees.open(said.first("main a[href$=antwoorden]").attr("href")).has("textarea"), "the form to write in");
    }

    @Test
    void who_is_not_known_yet_reads_before_the_yes_that_they_meet_a_buurtverbinder_first() {
        var ride = Long.parseLong(directory.text("SELECT MIN(id) FROM help_post WHERE category = 'VERVOER' AND kind = 'REQUEST'"
            + " AND on_board = TRUE"));
        var hedge = greetAsks("Wie snoeit mijn heg?").id();

        assertTrue(invited("willem", ride).text().contains("Voor deze hulp maakt u eerst kort kennis met uw buurtverbinder."));
        assertFalse(invited("kees", ride).text().contains("kort kennis"));
        assertFalse(invited("willem", hedge).text().contains("kort kennis"));
    }

    private Page invited(String who, long postId) {
        transactions.executeWrite(status -> invitations.add(postId, id(who), homeOf(who), 7, 1, clock.instant(), false, null));
        var invitation = directory.text("SELECT id FROM invitation WHERE help_post_id = " + postId + " AND person_id = " + id(who));
        return pages.visitor().open(links.pathOf(Long.parseLong(invitation)));
    }

    @Test
    void opening_the_link_changes_nothing_however_often_a_scanner_does() {
        greetAsks("Wie snoeit mijn heg?");
        run(Duration.ofMinutes(10));
        var path = link(mails.newestTo(KEES).orElseThrow());

        for (int i = 0; i < 5; i++) {
            assertEquals(200, pages.visitor().open(path).status());
        }

        assertEquals("0", directory.text("SELECT COUNT(*) FROM invitation WHERE replied_at IS NOT NULL"));
    }

    @Test
    void a_no_is_final_for_this_one_thanked_and_never_told() {
        var post = greetAsks("Wie snoeit mijn heg?");
        run(Duration.ofMinutes(10));
        var path = link(mails.newestTo(KEES).orElseThrow());
        var visitor = pages.visitor();
        var page = visitor.open(path);

        var no = press(visitor, page, "not-now");
        assertTrue(no.text().contains("deze keer niet"), no.text());
        var again = press(visitor, page, "yes");
        assertEquals(200, again.status());
        assertTrue(again.text().contains("deze keer niet"), "used twice: the first answer stands");
        assertTrue(visitor.open(path).text().contains("deze keer niet"));

        var greet = signIn.as("greet");
        var own = greet.open(post.path("brummen"));
        assertTrue(own.text().contains("Wij vroegen enkele mensen in Hall."), own.text());
        assertFalse(own.text().contains("Kees"), own.text());
        assertTrue(willing.of(id("kees")).orElseThrow().categories().contains(Category.TUIN));
    }

    @Test
    void rather_not_takes_this_kind_of_help_off_his_list() {
        greetAsks("Wie snoeit mijn heg?");
        run(Duration.ofMinutes(10));
        var visitor = pages.visitor();

        var page = press(visitor, visitor.open(link(mails.newestTo(KEES).orElseThrow())), "rather-not");

        assertTrue(page.text().contains("niet meer voor: Tuin"), page.text());
        assertFalse(willing.of(id("kees")).orElseThrow().categories().contains(Category.TUIN));
    }

    @Test
    void a_link_of_somebody_else_a_broken_one_and_an_old_one_each_say_so() {
        greetAsks("Wie snoeit mijn heg?");
        run(Duration.ofMinutes(10));
        var path = link(mails.newestTo(KEES).orElseThrow());

        var ans = signIn.as("ans").open(path);
        assertEquals(404, ans.status());
        assertTrue(ans.text().contains("voor iemand anders"), ans.text());
        var broken = pages.visitor().open(path.substring(0, path.length() - 1) + (path.endsWith("0") ? "1" : "0"));
        assertEquals(404, broken.status());
        assertTrue(broken.text().contains("Deze link kennen wij niet"), broken.text());
        clock.pass(Duration.ofDays(15));
        var old = pages.visitor().open(path);
        assertEquals(410, old.status());
        assertTrue(old.text().contains("niet meer open"), old.text());
    }

    @Test
    void a_post_that_is_closed_while_kees_reads_takes_no_answer() {
        var post = greetAsks("Wie snoeit mijn heg?");
        run(Duration.ofMinutes(10));
        var visitor = pages.visitor();
        var page = visitor.open(link(mails.newestTo(KEES).orElseThrow()));
        life.close(id("greet"), post.id(), Outcome.HELPED_ELSEWHERE, null, clock.instant());

        var late = press(visitor, page, "yes");

        assertEquals(410, late.status());
        assertEquals("0", directory.text("SELECT COUNT(*) FROM invitation WHERE replied_at IS NOT NULL"));
    }

    @Test
    void a_quiet_request_shows_its_words_only_to_kees_himself() {
        var post = asks("Mijn stille vraag", true);
        run(Duration.ofMinutes(10));
        var path = link(mails.newestTo(KEES).orElseThrow());

        var page = pages.visitor().open(path);
        assertFalse(page.document().text().contains("Mijn stille vraag"), page.text());
        assertTrue(page.text().contains("Een stille vraag"), page.text());
        assertEquals("Mijn stille vraag", signIn.as("kees").open(path).heading());
        assertEquals(200, signIn.as("kees").open(post.path("brummen")).status());
        assertEquals(404, signIn.as("ans").open(post.path("brummen")).status());
    }

    @Test
    void what_kees_is_asked_stands_on_his_own_page_until_he_answers() {
        greetAsks("Wie snoeit mijn heg?");
        run(Duration.ofMinutes(10));
        var kees = signIn.as("kees");

        assertTrue(kees.open("/mijn").texts(".row-title").contains("Wie snoeit mijn heg?"));
        press(kees, kees.open(kees.open("/mijn").first("#gevraagd ~ ul a").attr("href")), "not-now");
        assertFalse(kees.open("/mijn").texts(".row-title").contains("Wie snoeit mijn heg?"));
        assertFalse(signIn.as("ans").open("/mijn").has("#gevraagd"));
    }

    @Test
    void an_offer_fills_in_what_somebody_likes_to_do_with_one_yes() {
        var kees = signIn.as("kees");
        var offer = posts.submit(edition(), homeOf("kees"), HelpPostAuthors.self(id("kees")),
            content(HelpPost.Kind.OFFER, Category.DIEREN, "Ik loop met uw hond", false),
            clock.instant());

        var filled = kees.arrive(kees.submit(kees.open(offer.path("brummen")), "form[action$=vraag-mij]"));

        assertTrue(filled.text().contains("Uw aanbod staat hierbij"), filled.text());
        assertEquals(EnumSet.of(Category.TUIN, Category.DIEREN), EnumSet.copyOf(willing.of(id("kees")).orElseThrow().categories()));
        var ans = signIn.as("ans");
        assertEquals(404, ans.post(offer.path("brummen") + "/vraag-mij", Map.of("formtoken", token(ans))).status());
    }

    private static String token(Visitor visitor) {
        return visitor.open("/uitloggen").first("input[name=formtoken]").attr("value");
    }

    private static Page press(Visitor visitor, Page page, String answer) {
        return visitor.submit(page, "main form", "antwoord", answer);
    }
}
