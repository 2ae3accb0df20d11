package nl.buurtkanaal.person;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import nl.buurtkanaal.cast.Page;
import nl.buurtkanaal.cast.Pages;
import nl.buurtkanaal.cast.TestClock;
import nl.buurtkanaal.cast.Visitor;
import nl.buurtkanaal.person.Role.Kind;
import nl.buurtkanaal.person.signin.Newcomers;
import nl.buurtkanaal.person.signin.Newcomers.Newcomer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class RolesPagesTest {

    private static final String ROLES = "/brummen/beheer/rollen";

    @Inject
    Pages pages;
    @Inject
    Newcomers newcomers;
    @Inject
    People people;
    @Inject
    RoleRepository roles;
    @Inject
    TestClock clock;
    @Inject
    JdbcOperations jdbc;
    @Inject
    TransactionOperations<Connection> transactions;

    @BeforeEach
    void another_day() {
        clock.pass(Duration.ofDays(60));
    }

    @Test
    void only_administrators_of_the_edition_and_operators_see_the_page() {
        assertEquals(Optional.of("/inloggen?terug=%2Fbrummen%2Fbeheer%2Frollen"), pages.visitor().open(ROLES).redirect());
        assertEquals(404, newcomers.signedIn(newcomers.one()).open(ROLES).status());
        assertEquals(404, newcomers.signedIn(newcomers.with(Kind.BUURTVERBINDER, "brummen", "oeken")).open(ROLES).status());
        assertEquals(404, newcomers.signedIn(newcomers.with(Kind.EDITOR, "brummen")).open(ROLES).status());
        assertEquals(404, newcomers.signedIn(newcomers.with(Kind.ADMINISTRATOR, "kampen")).open(ROLES).status());
        assertEquals(200, newcomers.signedIn(newcomers.with(Kind.ADMINISTRATOR, "brummen")).open(ROLES).status());
        assertEquals(200, newcomers.signedIn(newcomers.with(Kind.OPERATOR, null)).open(ROLES).status());
    }

    @Test
    void and_only_they_can_send_its_forms() {
        var greet = newcomers.one();
        var resident = newcomers.signedIn(newcomers.one());

        var answer = resident.post(ROLES, java.util.Map.of("email", greet.email(), "kind", "EDITOR", "formtoken",
            resident.open("/uitloggen").first("[name=formtoken]").attr("value")));

        assertEquals(404, answer.status());
        assertTrue(roles.of(greet.id(), Kind.EDITOR, edition()).isEmpty());
    }

    @Test
    void a_new_buurtverbinder_is_one_from_the_next_click_and_shows_on_the_kern() {
        var marijke = newcomers.with(Kind.EDITOR, "kampen");
        var visitor = newcomers.signedIn(marijke);

        var answer = grant(newcomers.signedIn(newcomers.with(Kind.OPERATOR, null)), marijke, "BUURTVERBINDER", "kernen", "oeken",
            "deputyKernen", "hall");

        assertEquals(Optional.of(ROLES + "?melding=role.granted"), answer.redirect());
        assertTrue(visitor.open("/uitloggen").document().select("nav a[href=/brummen/balie]").size() > 0);
        assertTrue(people.buurtverbindersOf(kern("oeken")).contains(new Buurtverbinder(marijke.id(), marijke.name(), null, false)));
        assertTrue(people.buurtverbindersOf(kern("hall")).contains(new Buurtverbinder(marijke.id(), marijke.name(), null, true)));
        assertEquals(1, audited(marijke, "role.granted"));
    }

    @Test
    void neither_an_administrator_nor_an_operator_learns_who_has_an_account() {
        for (var someone : List.of(newcomers.with(Kind.ADMINISTRATOR, "brummen"), newcomers.with(Kind.OPERATOR, null))) {
            var giver = newcomers.signedIn(someone);

            var known = giver.submit(giver.open(ROLES), "#rol-geven", "email", newcomers.one().email(), "kind", "EDITOR");
            var unknown = giver.submit(giver.open(ROLES), "#rol-geven", "email", "nog-niemand@post.example", "kind", "EDITOR");

            assertEquals(422, known.status());
            assertEquals(unknown.text(), known.text());
            assertTrue(known.text().contains("Stuur deze persoon een uitnodiging."));
        }
    }

    @Test
    void giving_a_role_anew_changes_its_kernen() {
        var marijke = newcomers.with(Kind.BUURTVERBINDER, "brummen", "oeken");
        var administrator = newcomers.signedIn(newcomers.with(Kind.ADMINISTRATOR, "brummen"));

        grant(administrator, marijke, "BUURTVERBINDER", "kernen", "empe");

        assertTrue(people.buurtverbindersOf(kern("oeken")).stream().noneMatch(one -> one.personId() == marijke.id()));
        assertTrue(people.buurtverbindersOf(kern("empe")).stream().anyMatch(one -> one.personId() == marijke.id()));
    }

    @Test
    void taking_a_role_away_works_at_once() {
        var administrator = newcomers.with(Kind.ADMINISTRATOR, "brummen");
        var other = newcomers.with(Kind.ADMINISTRATOR, "brummen");
        var theirs = newcomers.signedIn(other);
        var mine = newcomers.signedIn(administrator);
        var list = mine.open(ROLES);

        var role = roles.of(other.id(), Kind.ADMINISTRATOR, edition()).orElseThrow().id();
        var answer = mine.submit(list, "form[action$=/" + role + "/intrekking]");

        assertEquals(Optional.of(ROLES + "?melding=role.revoked"), answer.redirect());
        assertEquals(404, theirs.open(ROLES).status());
        assertEquals(303, mine.submit(list, "form[action$=/" + role + "/intrekking]").status(), "twice is once");
        assertEquals(1, audited(other, "role.revoked"));
    }

    @Test
    void nobody_changes_their_own_roles() {
        var administrator = newcomers.with(Kind.ADMINISTRATOR, "brummen");
        var visitor = newcomers.signedIn(administrator);
        var role = roles.of(administrator.id(), Kind.ADMINISTRATOR, edition()).orElseThrow().id();

        var list = visitor.open(ROLES);
        assertFalse(list.has("form[action$=/" + role + "/intrekking]"));
        var granted = grant(visitor, administrator, "EDITOR");
        assertEquals(422, granted.status());
        assertTrue(granted.text().contains("Uw eigen rol kunt u niet veranderen."));
        var taken = visitor.post(ROLES + "/" + role + "/intrekking",
            java.util.Map.of("formtoken", list.first("[name=formtoken]").attr("value")));

        assertEquals(Optional.of(ROLES + "?melding=role.own"), taken.redirect());
        assertEquals(200, visitor.open(ROLES).status());
    }

    @Test
    void an_administrator_neither_makes_nor_unmakes_operators_or_people_of_another_edition() {
        var administrator = newcomers.signedIn(newcomers.with(Kind.ADMINISTRATOR, "brummen"));
        var operator = newcomers.with(Kind.OPERATOR, null);
        var kampen = newcomers.with(Kind.EDITOR, "kampen");
        var list = administrator.open(ROLES);
        var token = java.util.Map.of("formtoken", list.first("[name=formtoken]").attr("value"));

        assertFalse(list.has("#rol-geven [value=OPERATOR]"));
        assertEquals(422, grant(administrator, newcomers.one(), "OPERATOR").status());
        assertEquals(404, administrator.post(ROLES + "/" + roles.of(operator.id(), Kind.OPERATOR, null).orElseThrow().id() + "/intrekking",
            token)
            .status());
        var editor = roles.of(kampen.id(), Kind.EDITOR, editionOf("kampen")).orElseThrow().id();
        assertEquals(404, administrator.post(ROLES + "/" + editor + "/intrekking", token).status());
    }

    @Test
    void an_operator_may_make_another_of_who_has_a_role() {
        var someone = newcomers.with(Kind.ADMINISTRATOR, "kampen");

        assertEquals(303, grant(newcomers.signedIn(newcomers.with(Kind.OPERATOR, null)), someone, "OPERATOR").status());

        assertTrue(roles.of(someone.id(), Kind.OPERATOR, null).isPresent());
    }

    @Test
    void nonsense_gets_a_sentence_and_keeps_the_words() {
        var visitor = newcomers.signedIn(newcomers.with(Kind.ADMINISTRATOR, "brummen"));
        var list = visitor.open(ROLES);

        var nobody = visitor.submit(list, "#rol-geven", "email", "niemand@post.example", "kind", "KEIZER");
        assertEquals(422, nobody.status());
        assertEquals("niemand@post.example", nobody.first("#rol-geven [name=email]").attr("value"));
        assertEquals(422, visitor.submit(list, "#rol-geven").status());
        assertEquals(422, visitor.submit(list, "#rol-geven", "email", newcomers.one().email(), "kind", "BUURTVERBINDER").status());
        assertEquals(422, visitor.submit(list, "#rol-geven", "email", newcomers.one().email(), "kind", "BUURTVERBINDER", "kernen", "zalk")
            .status());
        var token = java.util.Map.of("formtoken", list.first("[name=formtoken]").attr("value"));
        assertEquals(400, visitor.post(ROLES + "/abc/intrekking", token).status());
        assertEquals(303, visitor.post(ROLES + "/999999999/intrekking", token).status());
    }

    private Page grant(Visitor by, Newcomer to, String kind, String... kernen) {
        var fields = new String[kernen.length + 4];
        System.arraycopy(new String[] {"email", to.email(), "kind", kind}, 0, fields, 0, 4);
        System.arraycopy(kernen, 0, fields, 4, kernen.length);
        return by.submit(by.open(ROLES), "#rol-geven", fields);
    }

    private long edition() {
        return editionOf("brummen");
    }

    private long editionOf(String slug) {
        return newcomers.edition(slug).id();
    }

    private long kern(String slug) {
        return newcomers.kern(slug).id();
    }

    private long audited(Newcomer someone, String act) {
        return transactions.executeRead(status -> jdbc.prepareStatement(
            "SELECT COUNT(*) FROM audit_entry WHERE subject = 'person' AND subject_id = ? AND act = ? AND actor_id > 0", statement -> {
                statement.setLong(1, someone.id());
                statement.setString(2, act);
                try (var rows = statement.executeQuery()) {
                    rows.next();
                    return rows.getLong(1);
                }
            }));
    }
}
