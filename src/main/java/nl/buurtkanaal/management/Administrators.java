package nl.buurtkanaal.management;

import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.platform.errors.NotFound;

/** Who may come here. For everybody else there is no such page. */
final class Administrators {

    private Administrators() {
    }

    /** The administrators of the edition, for what is about its people. @throws NotFound for everybody else */
    static void check(CurrentPerson person, Edition edition) {
        if (!person.isAdministratorOf(edition.id())) {
            throw new NotFound();
        }
    }

    /** The operator as well, who gets an edition going before it has an administrator. @throws NotFound for everybody else */
    static void checkOrOperator(CurrentPerson person, Edition edition) {
        if (!person.isOperator()) {
            check(person, edition);
        }
    }
}
