package nl.buurtkanaal.conversation;

import static nl.buurtkanaal.conversation.Villagers.asks;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.Period;
import nl.buurtkanaal.cast.TestClock;
import nl.buurtkanaal.category.Category;
import nl.buurtkanaal.help.HelpPost;
import nl.buurtkanaal.person.Person;
import nl.buurtkanaal.platform.time.Time;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@MicronautTest
class ConversationRetentionTest {

    @Inject
    ConversationRetention retention;
    @Inject
    ConversationRepository conversations;
    @Inject
    SideRepository sides;
    @Inject
    Correspondence correspondence;
    @Inject
    Villagers villagers;
    @Inject
    JdbcOperations jdbc;
    @Inject
    TestClock clock;

    private Person greet;
    private HelpPost heg;

    @BeforeEach
    void greetAsks() {
        clock.reset();
        greet = villagers.withAccount(villagers.in("oeken", "Greet"));
        heg = villagers.post(greet, asks(Category.TUIN, "Heg knippen"));
    }

    @Test
    void a_conversation_goes_twelve_months_after_its_last_message_and_one_a_minute_younger_stays() {
        var year = clock.instant();
        var first = written("Kees", year.minusSeconds(60));
        var last = written("Ans", year);
        var long_ago = written("Piet", year.minusSeconds(60));
        correspondence.send(long_ago, greet.id(), "Nog bedankt!", heg.editionId(), year.plusSeconds(60));

        assertEquals(1, retention.forget(after12Months(year)));

        assertEquals(0, count("conversation WHERE id = " + first.id()));
        assertEquals(0, count("message WHERE conversation_id = " + first.id()));
        assertEquals(0, count("conversation_side WHERE conversation_id = " + first.id()));
        assertEquals(1, count("message WHERE conversation_id = " + last.id()));
        assertEquals(2, count("message WHERE conversation_id = " + long_ago.id()), "with its old messages");
        assertEquals(0, retention.forget(after12Months(year)));
    }

    @Test
    void how_many_answered_and_when_the_first_did_stays_without_their_names() {
        var year = clock.instant();
        written("Kees", year.minusSeconds(60));
        written("Ans", year.minusSeconds(120));

        retention.forget(after12Months(year));

        assertEquals(1, count("help_post_answers WHERE help_post_id = " + heg.id() + " AND answers = 2 AND first_at = "
            + "'2026-11-24 08:58:00'"));
    }

    @Test
    void what_is_reported_waits_for_the_decision() {
        var year = clock.instant();
        var reported = written("Kees", year.minusSeconds(60));
        jdbc.prepareStatement("""
            INSERT INTO report (code, decision_code, edition_id, subject_kind, subject_id, about_person, reason, urgent, received_at,
                shared_at, due_at)
            SELECT 'proefproef12', 'proefproefproef1', ?, 'MESSAGE', m.id, FALSE, 'OTHER', FALSE, NOW(6), NOW(6), NOW(6) FROM message m
            WHERE m.conversation_id = ?""", statement -> {
            statement.setLong(1, heg.editionId());
            statement.setLong(2, reported.id());
            return statement.executeUpdate();
        });

        assertEquals(0, retention.forget(after12Months(year)));
        jdbc.prepareStatement("UPDATE report SET due_at = NULL WHERE code = 'proefproef12'", statement -> statement.executeUpdate());
        assertEquals(1, retention.forget(after12Months(year)));
    }

    private Conversation written(String name, Instant at) {
        var helper = villagers.in("hall", name);
        var conversation = conversations.save(Conversation.about(heg.id(), greet.id(), helper.id(), null, null, at));
        sides.open(conversation.id(), greet.id());
        sides.open(conversation.id(), helper.id());
        correspondence.send(conversation, helper.id(), "Ik kom graag.", heg.editionId(), at);
        return conversation;
    }

    private static Instant after12Months(Instant moment) {
        return moment.atZone(Time.ZONE).plus(Period.ofMonths(12)).toInstant();
    }

    private int count(String from) {
        return jdbc.prepareStatement("SELECT COUNT(*) FROM " + from, statement -> {
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        });
    }
}
