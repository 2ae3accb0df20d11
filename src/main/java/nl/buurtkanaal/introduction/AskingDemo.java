package nl.buurtkanaal.introduction;

import io.micronaut.data.connection.annotation.Connectable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import nl.buurtkanaal.help.HelpDemo;
import nl.buurtkanaal.help.HelpPost;
import nl.buurtkanaal.platform.database.DemoPart;
import nl.buurtkanaal.platform.database.OfDemo;

/** Asks around for some requests of the demo, as if the days since had gone by: with the real rule, and without the mails of then. */
@Singleton
@Connectable
@OfDemo
class AskingDemo implements DemoPart {

    private static final int ORDER = 60;
    /** A lift from Oeken, windows in Tonden, a cupboard in Grafhorst. */
    private static final List<String> ASKED = List.of("p01", "p46", "p83");
    private static final String EXAMPLES = "(SELECT p.id FROM help_post p JOIN person a ON a.id = p.author_id WHERE a.example = TRUE)";
    private static final List<String> DATED = List.of(
        "UPDATE asking SET began_at = DATE_ADD(began_at, INTERVAL ? DAY), round_at = DATE_ADD(round_at, INTERVAL ? DAY),"
            + " next_at = DATE_ADD(next_at, INTERVAL ? DAY), desk_at = DATE_ADD(desk_at, INTERVAL ? DAY) WHERE help_post_id IN " + EXAMPLES,
        "UPDATE invitation SET invited_at = DATE_ADD(invited_at, INTERVAL ? DAY), replied_at = DATE_ADD(replied_at, INTERVAL ? DAY)"
            + " WHERE help_post_id IN " + EXAMPLES);

    private final HelpDemo posts;
    private final AskingAround asking;
    private final AskingRepository askings;
    private final JdbcOperations jdbc;

    AskingDemo(HelpDemo posts, AskingAround asking, AskingRepository askings, JdbcOperations jdbc) {
        this.posts = posts;
        this.asking = asking;
        this.askings = askings;
        this.jdbc = jdbc;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public void load(Instant now) {
        ASKED.forEach(demoId -> posts.find(demoId).filter(post -> post.publishedAt() != null).ifPresent(post -> ask(post, now)));
        jdbc.prepareStatement("UPDATE invitation SET tell_at = NULL", statement -> statement.executeUpdate());
    }

    private void ask(HelpPost post, Instant now) {
        asking.wake(post.id(), post.publishedAt());
        var next = post.publishedAt();
        while (next != null && !next.isAfter(now)) {
            asking.step(post.id(), next);
            var after = askings.of(post.id()).orElseThrow().nextAt();
            if (after != null && !after.isAfter(next)) {
                throw new IllegalStateException("Asking for post " + post.id() + " does not go on: " + next + " and then " + after);
            }
            next = after;
        }
    }

    @Override
    public void shift(long days) {
        DATED.forEach(update -> jdbc.prepareStatement(update, statement -> {
            for (int i = 1; i <= update.chars().filter(c -> c == '?').count(); i++) {
                statement.setLong(i, days);
            }
            return statement.executeUpdate();
        }));
    }
}
