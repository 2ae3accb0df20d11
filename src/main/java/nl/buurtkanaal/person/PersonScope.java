package nl.buurtkanaal.person;

import jakarta.inject.Singleton;
import java.util.Optional;
import nl.buurtkanaal.audit.AuditScope;

/** What is done to a person belongs to where they live, and they may read it. */
@Singleton
class PersonScope implements AuditScope {

    private final PersonRepository persons;

    PersonScope(PersonRepository persons) {
        this.persons = persons;
    }

    @Override
    public String subject() {
        return "person";
    }

    @Override
    public Optional<Place> of(long subjectId) {
        return persons.findById(subjectId).map(person -> new Place(person.editionId(), person.kernId(), person.id()));
    }
}
