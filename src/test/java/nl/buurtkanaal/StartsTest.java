package nl.buurtkanaal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@MicronautTest
class StartsTest {
    @Inject DataSource dataSource;

    @Test
    void the_database_answers() throws SQLException {
        try (var c = dataSource.getConnection(); var r = c.createStatement().executeQuery("select version()")) {
            r.next();
            System.out.println(r.getString(1));
            assertEquals(1, 1);
        }
    }
}
