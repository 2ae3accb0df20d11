package nl.buurtkanaal.person;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The people of all editions, with or without an account. */
@Singleton
public class People {

    private final PersonRepository persons;

    People(PersonRepository persons) {
        this.persons = persons;
    }

    /** Someone by id, also after they left. */
    public Optional<Person> byId(long id) {
        return persons.findById(id);
    }

    /** Whom to call in a kern: its own buurtverbinders before its deputies, then by name. Empty when a kern has none. */
    public List<Buurtverbinder> buurtverbindersOf(long kernId) {
        return persons.buurtverbindersOf(kernId);
    }

    /** Whom to call in the first of these kernen that has a buurtverbinder, in one question to the database; empty when none has. */
    public Optional<KernBuurtverbinders> buurtverbindersNear(List<Long> kernIds) {
        var byKern = persons.buurtverbindersAmong(kernIds).stream().collect(Collectors.groupingBy(PersonRepository.InKern::kernId));
        return kernIds.stream().filter(byKern::containsKey).findFirst()
            .map(kernId -> new KernBuurtverbinders(kernId,
                byKern.get(kernId).stream().map(PersonRepository.InKern::buurtverbinder).toList()));
    }

    /**
     * Writes down someone who may never get an account, such as a person on the phone.
     *
     * @param adultFrom the first day of the month in which they come of age, or null for an adult
     */
    @Transactional
    public Person add(String shownName, long kernId, long editionId, @Nullable String phone, @Nullable LocalDate adultFrom, boolean example,
                      Instant now) {
        return persons.save(new Person(0, shownName, kernId, editionId, phone, adultFrom, example, now,
            DutchPhone.of(phone).map(DutchPhone::key).orElse(null)));
    }

    /** Another name or number for somebody on the phone; a null number takes it away. */
    @Transactional
    public void correct(long personId, String shownName, @Nullable String phone) {
        persons.correct(personId, shownName, phone, DutchPhone.of(phone).map(DutchPhone::key).orElse(null));
    }

    /** They live in another kern now. */
    @Transactional
    public void move(long personId, long kernId) {
        persons.move(personId, kernId);
    }

    /** Takes a person out of every list and off every desk. What they wrote is erased by leaving, feature by feature. */
    @Transactional
    public void leave(long personId, Instant now) {
        persons.leave(personId, now);
    }

    /** The invented person with this name in this kern. */
    public Optional<Long> example(String shownName, long kernId) {
        return persons.examples(shownName, kernId).stream().findFirst();
    }

    /** Lets the invented people move along with today. */
    @Transactional
    public void shiftExamples(long days) {
        persons.shiftExamples(days);
        persons.shiftConfirmationsOfExamples(days);
    }
}
