package nl.buurtkanaal.conversation;

import static nl.buurtkanaal.conversation.Villagers.asks;
import static nl.buurtkanaal.conversation.Villagers.offers;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import nl.buurtkanaal.cast.TestClock;
import nl.buurtkanaal.category.Category;
import nl.buurtkanaal.conversation.MessageRepository.Said;
import nl.buurtkanaal.help.HelpPost;
import nl.buurtkanaal.help.HelpPosts;
import nl.buurtkanaal.help.PostLife;
import nl.buurtkanaal.help.VisiblePost;
import nl.buurtkanaal.person.Blocks;
import nl.buurtkanaal.person.Confirmation;
import nl.buurtkanaal.person.Confirmations;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.person.Person;
import nl.buurtkanaal.platform.errors.NotFound;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@MicronautTest
class CorrespondenceTest {

    @Inject
    Answering answering;
    @Inject
    Correspondence correspondence;
    @Inject
    Conversations conversations;
    @Inject
    ConversationRepository repository;
    @Inject
    MessageRepository messages;
    @Inject
    HelpPosts posts;
    @Inject
    PostLife life;
    @Inject
    Blocks blocks;
    @Inject
    Confirmations confirmations;
    @Inject
    Villagers villagers;
    @Inject
    JdbcOperations jdbc;
    @Inject
    TestClock clock;

    private Person greet;
    private Person kees;
    private HelpPost heg;

    @BeforeEach
    void greetAsksForSomething() {
        clock.reset();
        greet = villagers.withAccount(villagers.in("oeken", "Greet"));
        kees = villagers.withAccount(villagers.in("hall", "Kees"));
        heg = villagers.post(greet, asks(Category.TUIN, "Heg knippen"));
    }

    @Test
    void an_answer_opens_a_conversation_that_both_have() {
        var conversation = answer(kees, heg, "Ik kom graag.");

        assertEquals(List.of("Ik kom graag."), texts(conversation, greet));
        assertEquals(List.of("Ik kom graag."), texts(conversation, kees));
        assertEquals(1, conversations.unreadOf(greet.id()));
        assertEquals(0, conversations.unreadOf(kees.id()));
        assertEquals(1, conversations.countFor(heg.id()));
        assertEquals("Kees", conversations.answersTo(heg.id(), greet.id(), 10).get(0).shownName());
    }

    @Test
    void a_second_answer_goes_on_with_the_first_conversation() {
        var first = answer(kees, heg, "Ik kom graag.");
        var second = answer(kees, heg, "Zaterdag kan ook.");

        assertEquals(first.code(), second.code());
        assertEquals(List.of("Ik kom graag.", "Zaterdag kan ook."), texts(first, greet));
        assertEquals(1, conversations.countFor(heg.id()));
    }

    @Test
    void nobody_else_has_it() {
        var conversation = answer(kees, heg, "Ik kom graag.");
        var nosy = villagers.in("hall", "Nieuwsgierig");

        assertEquals(Optional.empty(), repository.of(conversation.code(), nosy.id()));
        assertEquals(Optional.empty(), repository.view(conversation.code(), nosy.id()));
        assertEquals(List.of(), repository.of(nosy.id(), Long.MAX_VALUE, 10));
        assertEquals(List.of(), conversations.answersTo(heg.id(), nosy.id(), 10));
    }

    @Test
    void there_is_one_mail_until_the_message_is_read() {
        var conversation = answer(kees, heg, "Ik kom graag.");
        send(conversation, kees, "Of zaterdag?");
        assertEquals(1, mailsTo(greet));

        readAll(conversation, greet);
        send(conversation, kees, "Of zondag?");
        send(conversation, kees, "Of maandag?");

        assertEquals(2, mailsTo(greet));
        assertEquals(0, mailsTo(kees));
    }

    @Test
    void the_mail_holds_a_path_and_none_of_the_words() {
        var conversation = answer(kees, heg, "Ik kom graag.");

        var model = jdbc.prepareStatement("SELECT model FROM outbox WHERE recipient_kind = 'PERSON' AND recipient_id = ?", statement -> {
            statement.setLong(1, greet.id());
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        });
        assertEquals("{\"path\":\"/mijn/berichten/" + conversation.code() + "\"}", model);
    }

    @Test
    void reading_counts_only_for_what_was_on_the_screen() {
        var conversation = answer(kees, heg, "Ik kom graag.");
        var seen = newest(conversation, greet);
        send(conversation, kees, "Of zaterdag?");

        correspondence.read(conversation.id(), greet.id(), seen);

        assertEquals(1, conversations.unreadOf(greet.id()));
        assertEquals(1, repository.of(greet.id(), Long.MAX_VALUE, 10).get(0).unread());
    }

    @Test
    void a_blocked_person_cannot_tell_and_the_blocker_hears_nothing() {
        var conversation = answer(kees, heg, "Ik kom graag.");
        readAll(conversation, greet);
        blocks.block(greet.id(), kees.id(), clock.instant());

        send(conversation, kees, "Waarom hoor ik niets?");

        assertEquals(List.of("Ik kom graag.", "Waarom hoor ik niets?"), texts(conversation, kees));
        assertEquals(List.of("Ik kom graag."), texts(conversation, greet));
        assertEquals(0, conversations.unreadOf(greet.id()));
        assertEquals(1, mailsTo(greet));
        var keesView = repository.view(conversation.code(), kees.id()).orElseThrow();
        assertTrue(keesView.takesMessages());
        assertFalse(keesView.blockedByMe());
        assertFalse(repository.view(conversation.code(), greet.id()).orElseThrow().takesMessages());
    }

    @Test
    void what_was_withheld_stays_so_when_the_block_is_lifted() {
        var conversation = answer(kees, heg, "Ik kom graag.");
        blocks.block(greet.id(), kees.id(), clock.instant());
        send(conversation, kees, "Hallo?");
        blocks.unblock(greet.id(), kees.id());
        send(conversation, kees, "Nog een keer hallo.");

        assertEquals(List.of("Ik kom graag.", "Nog een keer hallo."), texts(conversation, greet));
        assertEquals(2, repository.of(greet.id(), Long.MAX_VALUE, 10).get(0).unread());
    }

    @Test
    void who_is_blocked_no_longer_finds_the_post_to_answer() {
        blocks.block(greet.id(), kees.id(), clock.instant());

        assertThrows(NotFound.class, () -> answer(kees, heg, "Ik kom graag."));
    }

    @Test
    void who_steps_out_has_it_off_the_list_and_the_other_is_told() {
        var conversation = answer(kees, heg, "Ik kom graag.");

        correspondence.leave(conversation, greet.id(), clock.instant());

        assertEquals(List.of(), repository.of(greet.id(), Long.MAX_VALUE, 10));
        assertEquals(0, conversations.unreadOf(greet.id()));
        var keesView = repository.view(conversation.code(), kees.id()).orElseThrow();
        assertTrue(keesView.leftByOther());
        assertFalse(keesView.takesMessages());
    }

    @Test
    void a_post_that_was_closed_meanwhile_is_not_answered() {
        var seen = posts.visibleTo(villagers.signedIn(kees), heg.editionId(), heg.code(), clock.instant());
        life.close(greet.id(), heg.id(), VisiblePost.Outcome.NO_LONGER_NEEDED, null, clock.instant());

        assertThrows(NotFound.class, () -> answering.answer(villagers.signedIn(kees), seen, "Ik kom graag.", false, clock.instant()));
        assertEquals(0, conversations.countFor(heg.id()));
    }

    @Test
    void nobody_answers_their_own_post() {
        var refused = assertThrows(Answering.Refused.class, () -> answer(greet, heg, "Ik kom zelf."));

        assertEquals(Verdict.OWN, refused.verdict());
    }

    @Test
    void twenty_people_a_day_and_no_more() {
        for (var i = 0; i < 20; i++) {
            answer(kees, villagers.post(villagers.withAccount(villagers.in("oeken", "Buur")), asks(Category.TUIN, "Heg")), "Ik kom graag.");
        }

        var refused = assertThrows(Answering.Refused.class, () -> answer(kees, heg, "Ik kom graag."));

        assertNull(refused.verdict());
    }

    @Test
    void an_orange_request_is_answered_by_who_is_known() {
        var rit = villagers.post(greet, asks(Category.VERVOER, "Naar Hall"));

        assertEquals(Verdict.NOT_CONFIRMED, assertThrows(Answering.Refused.class, () -> answer(kees, rit, "Ik rijd.")).verdict());
        confirmations.confirm(kees.id(), Confirmation.Kind.ACQUAINTED, greet.id(), clock.instant());
        assertNotNull(answer(kees, rit, "Ik rijd.").safetyReadAt());
    }

    @Test
    void an_orange_offer_is_answered_by_whoever_needs_it_once_its_author_is_known() {
        var lift = villagers.post(kees, offers(Category.VERVOER, "Ik rijd graag"));

        assertEquals(Verdict.OFFER_NOT_CONFIRMED, assertThrows(Answering.Refused.class, () -> answer(greet, lift, "Graag.")).verdict());
        confirmations.confirm(kees.id(), Confirmation.Kind.ORANGE, greet.id(), clock.instant());
        assertEquals(kees.id(), answer(greet, lift, "Graag.").ownerId());
    }

    @Test
    void for_somebody_without_an_account_the_buurtverbinder_reads() {
        var marijke = villagers.withAccount(villagers.in("oeken", "Marijke"));
        var truus = villagers.in("oeken", "Truus");
        var post = villagers.postFor(truus, marijke, asks(Category.TUIN, "Heg van Truus"));

        assertTrue(standing(kees, post).readAloud());
        var conversation = answer(kees, post, "Ik kom graag.");

        assertEquals(marijke.id(), conversation.ownerId());
        assertEquals("Truus", repository.view(conversation.code(), kees.id()).orElseThrow().onBehalfOf());
        assertEquals(1, conversations.unreadOf(marijke.id()));
    }

    @Test
    void the_list_has_the_newest_message_first_and_pages_on() {
        var first = answer(kees, heg, "Eerste.");
        answer(kees, villagers.post(greet, asks(Category.TUIN, "Nog een heg")), "Tweede.");
        send(first, greet, "Derde.");

        var page = repository.of(kees.id(), Long.MAX_VALUE, 1);
        assertEquals(List.of("Derde."), page.stream().map(ConversationCard::lastText).toList());
        assertEquals(List.of("Tweede."), repository.of(kees.id(), page.get(0).lastMessageId(), 1).stream().map(ConversationCard::lastText)
            .toList());
    }

    private Conversation answer(Person person, HelpPost post, String text) {
        CurrentPerson visitor = villagers.signedIn(person);
        var seen = posts.visibleTo(visitor, post.editionId(), post.code(), clock.instant());
        return answering.answer(visitor, seen, text, true, clock.instant());
    }

    private Standing standing(Person person, HelpPost post) {
        var visitor = villagers.signedIn(person);
        return conversations.standing(posts.visibleTo(visitor, post.editionId(), post.code(), clock.instant()), visitor, clock.instant());
    }

    private void send(Conversation conversation, Person author, String text) {
        correspondence.send(conversation, author.id(), text, heg.editionId(), clock.instant());
    }

    private void readAll(Conversation conversation, Person reader) {
        correspondence.read(conversation.id(), reader.id(), newest(conversation, reader));
    }

    private long newest(Conversation conversation, Person reader) {
        return Said.messages(messages.in(conversation.id(), reader.id(), Long.MAX_VALUE, 1)).get(0).id();
    }

    private List<String> texts(Conversation conversation, Person reader) {
        var newestFirst = Said.messages(messages.in(conversation.id(), reader.id(), Long.MAX_VALUE, 50));
        return newestFirst.stream().sorted((a, b) -> Long.compare(a.id(), b.id())).map(Said::words).toList();
    }

    private int mailsTo(Person person) {
        return jdbc.prepareStatement("SELECT COUNT(*) FROM outbox WHERE recipient_kind = 'PERSON' AND recipient_id = ?", statement -> {
            statement.setLong(1, person.id());
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        });
    }
}
