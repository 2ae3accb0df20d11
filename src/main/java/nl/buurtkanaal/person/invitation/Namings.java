package nl.buurtkanaal.person.invitation;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.buurtkanaal.platform.mail.MailTo;
import nl.buurtkanaal.platform.mail.Outbox;

/**
 * Editors name somebody by mail address: who writes along for an organisation, whose story it is. That address gets a mail, whether it has
 * an account or not; it counts when they say yes, signed in with that address. So the answer to an editor is the same for each address.
 */
@Singleton
public class Namings {

    private static final String TEMPLATE = "person/mail/naming";

    private final NamingRepository namings;
    private final List<NamedThing> things;
    private final Outbox outbox;

    Namings(NamingRepository namings, List<NamedThing> things, Outbox outbox) {
        this.namings = namings;
        this.things = things;
        this.outbox = outbox;
    }

    /** Asks whoever has this address; asked before, then once more. */
    @Transactional
    public void ask(Naming.Kind kind, long subjectId, long editionId, String email, long by, Instant now) {
        namings.forget(editionId, kind, subjectId, email);
        var made = namings.save(new Naming(null, kind, subjectId, editionId, email, by, now, now.plus(Naming.VALID)));
        outbox.put(MailTo.naming(made.id()), TEMPLATE, editionId, Map.of("naming", made.id()));
    }

    /** Who has not answered yet. */
    public List<Open> open(long editionId, Naming.Kind kind, Instant now) {
        var open = namings.open(editionId, kind, now);
        var titles = titles(kind, open);
        return open.stream().filter(one -> titles.containsKey(one.subjectId()))
            .map(one -> new Open(one.id(), one.subjectId(), titles.get(one.subjectId()), one.email())).toList();
    }

    /** Takes the question back. */
    @Transactional
    public void withdraw(Naming.Kind kind, long editionId, long id) {
        namings.withdraw(id, editionId, kind);
    }

    /** Takes back all questions about one thing. */
    @Transactional
    public void withdrawAll(Naming.Kind kind, long editionId, long subjectId) {
        namings.forget(editionId, kind, subjectId, "");
    }

    /** What waits for somebody's yes or no. */
    List<Waiting> waitingFor(long personId, Instant now) {
        var mine = namings.waitingFor(personId, now);
        var waiting = new ArrayList<Waiting>();
        mine.stream().collect(Collectors.groupingBy(Naming::kind)).forEach((kind, ofKind) -> {
            var titles = titles(kind, ofKind);
            ofKind.stream().filter(one -> titles.containsKey(one.subjectId()))
                .forEach(one -> waiting.add(new Waiting(one.id(), kind, titles.get(one.subjectId()))));
        });
        return waiting;
    }

    /** They say yes or no; false when it is not theirs to say, or not any more. */
    @Transactional
    boolean answer(long id, long personId, boolean yes, Instant now) {
        var found = namings.waitingFor(personId, now, id);
        if (found.isEmpty() || namings.delete(id) == 0) {
            return false;
        }
        if (yes) {
            thing(found.get().kind()).give(found.get().subjectId(), personId, found.get().namedBy(), now);
        }
        return true;
    }

    /** Where the mail goes, as long as nobody answered. */
    public Optional<String> mailed(long id, Instant now) {
        return namings.findById(id).filter(found -> now.isBefore(found.expiresAt())).map(Naming::email);
    }

    @Transactional
    void forget(Instant before) {
        namings.deleteBefore(before);
    }

    private Map<Long, String> titles(Naming.Kind kind, List<Naming> namings) {
        return namings.isEmpty() ? Map.of() : thing(kind).titles(namings.stream().map(Naming::subjectId).distinct().toList());
    }

    private NamedThing thing(Naming.Kind kind) {
        return things.stream().filter(thing -> thing.kind() == kind).findFirst().orElseThrow();
    }

    /** A question without an answer, for editors. */
    public record Open(long id, long subjectId, String title, String email) {

        @Override
        public String toString() {
            return "Open[" + id + "]";
        }
    }

    /** A question to somebody. */
    record Waiting(long id, Naming.Kind kind, String title) {
    }
}
