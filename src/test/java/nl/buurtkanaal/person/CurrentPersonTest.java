package nl.buurtkanaal.person;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import nl.buurtkanaal.person.Role.Kind;
import org.junit.jupiter.api.Test;

class CurrentPersonTest {

    private static final long BRUMMEN = 1;
    private static final long KAMPEN = 2;
    private static final long OEKEN = 11;
    private static final long HALL = 12;

    @Test
    void a_buurtverbinder_is_one_in_the_own_kernen_and_stands_in_elsewhere() {
        var marijke = person(new Role(Kind.BUURTVERBINDER, BRUMMEN, Set.of(OEKEN), Set.of(HALL)));

        assertTrue(marijke.isBuurtverbinder() && marijke.mayUseDesk());
        assertTrue(marijke.isBuurtverbinderIn(OEKEN) && !marijke.isBuurtverbinderIn(HALL));
        assertTrue(marijke.isDeputyIn(HALL) && !marijke.isDeputyIn(OEKEN));
        assertFalse(marijke.isAdministratorOf(BRUMMEN) || marijke.isEditorOf(BRUMMEN) || marijke.isOperator());
    }

    @Test
    void a_role_in_one_edition_is_none_in_another() {
        var hanneke = person(new Role(Kind.ADMINISTRATOR, BRUMMEN, Set.of(), Set.of()));
        var rob = person(new Role(Kind.EDITOR, BRUMMEN, Set.of(), Set.of()));

        assertTrue(hanneke.isAdministratorOf(BRUMMEN) && !hanneke.isAdministratorOf(KAMPEN) && hanneke.mayUseDesk());
        assertTrue(rob.isEditorOf(BRUMMEN) && !rob.isEditorOf(KAMPEN));
        assertFalse(rob.mayUseDesk());
    }

    @Test
    void a_resident_and_an_operator_decide_on_no_kern() {
        var greet = person();
        var bas = person(new Role(Kind.OPERATOR, null, Set.of(), Set.of()));

        assertFalse(greet.mayUseDesk() || greet.isBuurtverbinder() || greet.isBuurtverbinderIn(OEKEN));
        assertTrue(bas.isOperator() && bas.mayUseDesk());
        assertFalse(bas.isBuurtverbinderIn(OEKEN) || bas.isAdministratorOf(BRUMMEN));
    }

    @Test
    void administrators_give_roles_within_their_edition_and_operators_all() {
        var hanneke = person(new Role(Kind.ADMINISTRATOR, BRUMMEN, Set.of(), Set.of()));
        var bas = person(new Role(Kind.OPERATOR, null, Set.of(), Set.of()));

        for (var kind : List.of(Kind.BUURTVERBINDER, Kind.EDITOR, Kind.ADMINISTRATOR)) {
            assertTrue(Roles.mayChange(hanneke, kind, BRUMMEN));
            assertFalse(Roles.mayChange(hanneke, kind, KAMPEN));
            assertTrue(Roles.mayChange(bas, kind, KAMPEN));
            assertFalse(Roles.mayChange(person(), kind, BRUMMEN));
        }
        assertFalse(Roles.mayChange(hanneke, Kind.OPERATOR, null));
        assertTrue(Roles.mayChange(bas, Kind.OPERATOR, null));
        assertEquals(List.of(), person().roles());
    }

    private static CurrentPerson person(Role... roles) {
        return new CurrentPerson(1, "Greet", OEKEN, BRUMMEN, true, "session", List.of(roles));
    }
}
