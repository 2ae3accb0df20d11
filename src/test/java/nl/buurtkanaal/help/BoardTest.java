package nl.buurtkanaal.help;

import static nl.buurtkanaal.help.Residents.says;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.util.List;
import nl.buurtkanaal.cast.TestClock;
import nl.buurtkanaal.conversation.Villagers.Said;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.help.BoardQuery.Order;
import nl.buurtkanaal.person.Bans;
import nl.buurtkanaal.person.Blocks;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.person.Person;
import org.junit.jupiter.api.BeforeEach;

/** The board of a kern, as visitors and its own posts find it. */
@MicronautTest
abstract class BoardTest {

    @Inject
    Board board;

    @Inject
    Residents residents;

    @Inject
    PostLife life;

    @Inject
    Blocks blocks;

    @Inject
    Bans bans;

    @Inject
    JdbcOperations jdbc;

    @Inject
    TestClock clock;
    Edition brummen;

    @BeforeEach
    void startWithAnEmptyBoard() {
        clock.reset();
        jdbc.prepareStatement("UPDATE help_post SET on_board = FALSE", PreparedStatement::executeUpdate);
        brummen = residents.edition("brummen");
    }

    BoardQuery query(String order, String after) {
        return switch (order) {
            case "nearest" -> nearest("oeken", after);
            case "words" -> new BoardQuery(brummen, residents.kern("oeken"), null, null, "heg", Order.NEAREST, after);
            default -> new BoardQuery(brummen, residents.kern("oeken"), null, null, null, Order.NEWEST, after);
        };
    }

    BoardQuery around(String kern) {
        return BoardQuery.around(brummen, residents.kern(kern));
    }

    BoardQuery nearest(String kern, String after) {
        return new BoardQuery(brummen, residents.kern(kern), null, null, null, Order.NEAREST, after);
    }

    List<String> titles(BoardQuery query) {
        return titles(query, null);
    }

    List<String> titles(BoardQuery query, CurrentPerson visitor) {
        return board.page(query, visitor).cards().stream().map(HelpPostCard::title).toList();
    }

    String place(String title, String kern) {
        return publish(says(title), kern);
    }

    /** Everything has a second of its own, except that each third shares one with the second before it. */
    String publish(Said said, String kern) {
        clock.pass(Duration.ofMillis(said.title().length() % 3 == 0 ? 0 : 1000));
        Person author = residents.resident("Bewoner van " + kern, kern);
        return residents.published(author, said).code();
    }
}
