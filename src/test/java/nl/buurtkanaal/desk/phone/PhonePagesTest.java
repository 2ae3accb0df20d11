package nl.buurtkanaal.desk.phone;

import static nl.buurtkanaal.conversation.Villagers.emailOf;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.buurtkanaal.cast.Page;
import nl.buurtkanaal.cast.Pages;
import nl.buurtkanaal.cast.Rows;
import nl.buurtkanaal.cast.SignIn;
import nl.buurtkanaal.cast.TestClock;
import nl.buurtkanaal.cast.Visitor;
import nl.buurtkanaal.conversation.Villagers;
import nl.buurtkanaal.person.Bans;
import nl.buurtkanaal.person.Leaving;
import nl.buurtkanaal.person.Person;
import nl.buurtkanaal.person.Roles;
import nl.buurtkanaal.platform.database.DemoPart;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Marijke holds the phone for people without e-mail. */
@MicronautTest(transactional = false)
abstract class PhonePagesTest {

    static final String INTAKE = "/brummen/balie/telefoon";
    static final String CALLS = "/brummen/balie/bellen";
    static final String FORM = "form.phone-form";

    @Inject
    Pages pages;

    @Inject
    SignIn signIn;

    @Inject
    Villagers villagers;

    @Inject
    TransactionOperations<Connection> transactions;

    @Inject
    Rows rows;

    @Inject
    List<DemoPart> parts;

    @Inject
    TestClock clock;

    @Inject
    Roles roles;

    @Inject
    Bans bans;

    @Inject
    Leaving leaving;
    Person marijke;
    Visitor desk;

    @BeforeEach
    void marijkeHoldsThePhone() {
        clock.reset();
        openToPosts();
        marijke = villagers.asBuurtverbinder(villagers.withAccount(villagers.in("oeken", "Marijke")));
        desk = in(marijke);
    }

    @AfterEach
    void everybodyGoes() {
        villagers.removeAll();
    }

    /** Somebody answers for the personal data, so that the edition takes posts. */
    void openToPosts() {
        parts.stream().filter(part -> part.getClass().getSimpleName().equals("EditionDemo"))
            .forEach(part -> transactions.executeWrite(status -> {
            part.load(clock.instant());
            return null;
        }));
    }

    Page call(String name, String number, String words) {
        return desk.submit(desk.open(INTAKE), FORM, "nummer", number, "naam", name, "kern", "oeken", "tekst", words, "toestemming", "ja");
    }

    /** A neighbour answers; returns the id of the line that comes of it. */
    long answered(String code, String words) {
        answer(in(villagers.withAccount(villagers.in("hall", "Koos"))), code, words);
        return rows.number("SELECT MAX(l.id) FROM call_line l JOIN help_post p ON p.id = l.help_post_id"
            + " WHERE l.open = TRUE AND p.code = '" + code + "'");
    }

    String answer(Visitor helper, String code, String words) {
        return helper.submit(helper.open("/brummen/hulp/" + code), "#antwoord", "bericht", words).redirect().orElseThrow();
    }

    Visitor in(Person person) {
        return signIn.with(emailOf(person), Villagers.PASSWORD);
    }

    static String flash(Page page) {
        return page.redirect().orElseThrow(() -> new AssertionError(page.status() + " " + page.text())).replaceAll(".*melding=", "");
    }

    static Map<String, String> with(Map<String, String> fields, String... typed) {
        for (var i = 0; i < typed.length; i += 2) {
            fields.put(typed[i], typed[i + 1]);
        }
        return fields;
    }

    /** Whether a text stands in any column of any table. */
    boolean anywhere(String text) {
        return transactions.executeRead(status -> {
            try (var statement = status.getConnection().createStatement()) {
                var questions = new ArrayList<String>();
                try (var columns = statement.executeQuery("SELECT table_name, column_name FROM information_schema.columns"
                    + " WHERE table_schema = DATABASE()"
                    + " AND data_type IN ('varchar', 'char', 'text', 'mediumtext', 'longtext', 'json')"
                    + " AND table_name NOT IN ('postcode_kern', 'kern', 'gemeente', 'kern_neighbour')")) {
                    while (columns.next()) {
                        questions.add("SELECT 1 FROM " + columns.getString(1) + " WHERE `" + columns.getString(2) + "` LIKE '%" + text
                            + "%' LIMIT 1");
                    }
                }
                for (var question : questions) {
                    try (var found = statement.executeQuery(question)) {
                        if (found.next()) {
                            return true;
                        }
                    }
                }
                return false;
            } catch (SQLException e) {
                throw new AssertionError(e);
            }
        });
    }
}
