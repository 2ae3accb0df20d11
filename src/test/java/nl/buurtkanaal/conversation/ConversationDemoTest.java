package nl.buurtkanaal.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Inject;
import java.sql.Connection;
import nl.buurtkanaal.cast.Cast;
import nl.buurtkanaal.person.signin.PersonDemo;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class ConversationDemoTest {

    @Inject
    Cast cast;
    @Inject
    PersonDemo people;
    @Inject
    ConversationRepository repository;
    @Inject
    Conversations conversations;
    @Inject
    JdbcOperations jdbc;
    @Inject
    TransactionOperations<Connection> transactions;

    @Test
    void the_invented_people_have_talked_in_the_order_of_time_and_some_have_something_to_read() {
        cast.enter();

        var ans = people.idOf("ans").orElseThrow();
        assertEquals(1, conversations.unreadOf(ans));
        assertEquals("Fatma", repository.of(ans, Long.MAX_VALUE, 10).stream().filter(card -> card.unread() > 0).findFirst().orElseThrow()
            .otherName());
        assertTrue(count("SELECT COUNT(*) FROM conversation") >= 25);
        assertEquals(0, count("SELECT COUNT(*) FROM message m JOIN message later ON later.id > m.id AND later.sent_at < m.sent_at"));
        assertEquals(0, count("SELECT COUNT(*) FROM outbox WHERE template = 'conversation/mail/new-message'"));
    }

    private int count(String sql) {
        return transactions.executeRead(status -> jdbc.prepareStatement(sql, statement -> {
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }));
    }
}
