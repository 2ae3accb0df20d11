package nl.buurtkanaal.desk.broker;

import static nl.buurtkanaal.conversation.Villagers.asks;
import static nl.buurtkanaal.conversation.Villagers.emailOf;
import static nl.buurtkanaal.conversation.Villagers.offers;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.concurrent.CompletableFuture;
import nl.buurtkanaal.cast.Pages;
import nl.buurtkanaal.cast.SignIn;
import nl.buurtkanaal.cast.TestClock;
import nl.buurtkanaal.cast.TestMails;
import nl.buurtkanaal.cast.Visitor;
import nl.buurtkanaal.category.Category;
import nl.buurtkanaal.conversation.Villagers;
import nl.buurtkanaal.help.HelpPost;
import nl.buurtkanaal.person.Person;
import nl.buurtkanaal.platform.mail.MailRound;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class SuggestionPagesTest {

    @Inject
    Pages pages;
    @Inject
    SignIn signIn;
    @Inject
    Villagers villagers;
    @Inject
    MailRound mailRound;
    @Inject
    TestMails mails;
    @Inject
    TestClock clock;

    private Person greet;
    private Person kees;
    private Visitor desk;
    private HelpPost request;
    private HelpPost offer;

    @BeforeEach
    void marijkeSeesThatTheyFit() {
        clock.reset();
        mails.clear();
        greet = villagers.withAccount(villagers.in("oeken", "Greet"));
        kees = villagers.withAccount(villagers.in("hall", "Kees"));
        desk = in(villagers.asBuurtverbinder(villagers.withAccount(villagers.in("oeken", "Marijke"))));
        request = villagers.post(greet, asks(Category.TUIN, "Wie knipt mijn heg?"));
        offer = villagers.post(kees, offers(Category.TUIN, "Ik knip graag heggen"));
    }

    @AfterEach
    void everybodyGoes() {
        villagers.removeAll();
    }

    @Test
    void only_when_both_say_yes_a_conversation_opens() {
        suggest();
        assertTrue(suggest().text().contains("Gevraagd aan allebei"));
        var asker = in(greet);
        var helper = in(kees);
        var page = asker.open(linkTo(greet));
        assertTrue(page.text().contains("Ik knip graag heggen"));
        assertTrue(asker.open("/mijn/berichten").document().select(".row").isEmpty());

        var waits = asker.arrive(asker.submit(page, "form[action*=voorstellen]", "besluit", "ja"));

        assertTrue(waits.text().contains("U zei ja"));
        assertTrue(helper.open("/mijn/berichten").document().select(".row").isEmpty());
        var talk = helper.submit(helper.open(linkTo(kees)), "form[action*=voorstellen]", "besluit", "ja");
        assertTrue(talk.redirect().orElseThrow().startsWith("/mijn/berichten/"));
        assertEquals(1, asker.open("/mijn/berichten").document().select(".row").size());
        assertTrue(desk.open("/brummen/balie/voorstellen/" + request.code()).text().contains("Zij zeiden allebei ja"));
    }

    @Test
    void nobody_learns_that_the_other_said_no() {
        suggest();
        var asker = in(greet);
        var helper = in(kees);
        var before = helper.open(linkTo(kees)).text();

        asker.submit(asker.open(linkTo(greet)), "form[action*=voorstellen]", "besluit", "nee");

        assertEquals(before, helper.open(linkTo(kees)).text());
        var waits = helper.arrive(helper.submit(helper.open(linkTo(kees)), "form[action*=voorstellen]", "besluit", "ja"));
        assertTrue(waits.text().contains("Wil de ander ook?"));
        assertTrue(helper.open("/mijn/berichten").document().select(".row").isEmpty());
        assertTrue(desk.open("/brummen/balie/voorstellen/" + request.code()).text().contains("Gevraagd aan allebei"));
        mailRound.run();
        assertEquals(1, mails.to(emailOf(kees)).size());
    }

    @Test
    void both_at_once_open_one_conversation() throws Exception {
        suggest();
        var asker = in(greet);
        var helper = in(kees);
        var asked = asker.open(linkTo(greet));
        var helped = helper.open(linkTo(kees));

        var first = CompletableFuture.supplyAsync(() -> asker.submit(asked, "form[action*=voorstellen]", "besluit", "ja"));
        var second = CompletableFuture.supplyAsync(() -> helper.submit(helped, "form[action*=voorstellen]", "besluit", "ja"));
        first.get();
        second.get();

        assertEquals(1, asker.open("/mijn/berichten").document().select(".row").size());
        assertEquals(1, helper.open("/mijn/berichten").document().select(".row").size());
    }

    @Test
    void who_could_not_answer_is_not_suggested_either() {
        request = villagers.post(greet, asks(Category.MAATJE, "Wie wordt mijn maatje?"));
        offer = villagers.post(kees, offers(Category.MAATJE, "Ik word graag een maatje"));

        var answer = desk.submit(desk.open("/brummen/balie/voorstellen/" + request.code()), form());

        assertEquals("/brummen/balie/voorstellen/" + request.code() + "?melding=suggestion.NOT_POSSIBLE", answer.redirect().orElseThrow());
        mailRound.run();
        assertTrue(mails.to(emailOf(kees)).isEmpty());
    }

    @Test
    void for_everybody_else_it_is_not_there() {
        suggest();
        var path = linkTo(greet);
        var stranger = in(villagers.withAccount(villagers.in("oeken", "Nel")));
        var zalk = in(villagers.asBuurtverbinder(villagers.withAccount(villagers.in("zalk", "Gerda"))));

        assertTrue(pages.visitor().open(path).redirect().orElse("").startsWith("/inloggen"));
        assertEquals(404, stranger.open(path).status());
        assertEquals(404, desk.open(path).status());
        assertEquals(404, stranger.open("/brummen/balie/voorstellen/" + request.code()).status());
        assertEquals(404, zalk.open("/brummen/balie/voorstellen/" + request.code()).status());
        assertFalse(pages.visitor().open("/brummen/balie/voorstellen/" + request.code()).redirect().isEmpty());
    }

    private nl.buurtkanaal.cast.Page suggest() {
        var page = desk.open("/brummen/balie/voorstellen/" + request.code());
        return page.has(form()) ? desk.arrive(desk.submit(page, form())) : page;
    }

    private String form() {
        return "form:has(input[value=" + offer.code() + "])";
    }

    private String linkTo(Person person) {
        mailRound.run();
        return mails.to(emailOf(person)).stream().filter(mail -> mail.text().contains("/mijn/voorstellen/")).findFirst()
            .map(TestMails::firstLink).orElseThrow();
    }

    private Visitor in(Person person) {
        return signIn.with(emailOf(person), Villagers.PASSWORD);
    }
}
