package nl.buurtkanaal.conversation;

import static nl.buurtkanaal.conversation.Villagers.asks;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import nl.buurtkanaal.category.Category;
import nl.buurtkanaal.conversation.MessageRepository.Said;
import nl.buurtkanaal.person.Person;
import nl.buurtkanaal.platform.errors.NotFound;
import org.junit.jupiter.api.Test;

/** What the two of a conversation read, hear of by mail, and stop hearing. */
class Correspondence_TalkingTest extends CorrespondenceTest {

    @Test
    void an_answer_opens_a_conversation_that_both_have() {
        var conversation = answer(kees, heg, "Ik kom graag.");

        assertEquals(List.of("Ik kom graag."), texts(conversation, greet));
        assertEquals(List.of("Ik kom graag."), texts(conversation, kees));
        assertEquals(1, conversations.unreadOf(greet.id()));
        assertEquals(1, conversations.answersTo(heg.id(), greet.id(), 10).unread());
        assertEquals(1, conversations.answersTo(villagers.post(greet, asks(Category.TUIN, "Wie harkt?")).id(), greet.id(), 10).unread());
        assertEquals(0, conversations.unreadOf(kees.id()));
        assertEquals(1, conversations.countFor(heg.id()));
        assertEquals("Kees", conversations.answersTo(heg.id(), greet.id(), 10).answers().get(0).shownName());
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
        assertEquals(List.of(), conversations.answersTo(heg.id(), nosy.id(), 10).answers());
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
    void the_list_has_the_newest_message_first_and_pages_on() {
        var first = answer(kees, heg, "Eerste.");
        answer(kees, villagers.post(greet, asks(Category.TUIN, "Nog een heg")), "Tweede.");
        send(first, greet, "Derde.");

        var page = repository.of(kees.id(), Long.MAX_VALUE, 1);
        assertEquals(List.of("Derde."), page.stream().map(ConversationCard::lastText).toList());
        assertEquals(List.of("Tweede."), repository.of(kees.id(), page.get(0).lastMessageId(), 1).stream().map(ConversationCard::lastText)
            .toList());
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
