package nl.buurtkanaal.desk.people;

import io.micronaut.data.connection.annotation.Connectable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import nl.buurtkanaal.person.Measure.Kind;
import nl.buurtkanaal.platform.views.Messages;

/** What a pause or a ban does to somebody's posts and conversations, said before it is done. */
@Singleton
@Connectable
class Consequences {

    private final JdbcOperations jdbc;

    Consequences(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** One sentence for each. */
    List<String> of(Kind kind, long personId) {
        var posts = count("SELECT COUNT(*) FROM help_post WHERE author_id = ? AND on_board = TRUE", personId);
        var talks = count("SELECT COUNT(*) FROM conversation_side WHERE person_id = ? AND left_at IS NULL", personId);
        var key = "measure." + kind.name().toLowerCase() + ".";
        var sentences = new ArrayList<>(List.of(Messages.get(key + "self"), number(key + "posts", posts), number(key + "talks", talks)));
        sentences.add(Messages.get(key + "mail"));
        sentences.add(Messages.get("measure.objection"));
        return sentences;
    }

    private static String number(String key, int count) {
        return count == 0 ? Messages.get(key + ".none") : count == 1 ? Messages.get(key + ".one") : Messages.get(key, count);
    }

    private int count(String query, long personId) {
        return jdbc.prepareStatement(query, statement -> {
            statement.setLong(1, personId);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        });
    }
}
