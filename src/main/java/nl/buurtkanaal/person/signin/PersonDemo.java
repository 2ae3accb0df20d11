package nl.buurtkanaal.person.signin;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.edition.Editions;
import nl.buurtkanaal.person.Bans;
import nl.buurtkanaal.person.Confirmation;
import nl.buurtkanaal.person.Confirmations;
import nl.buurtkanaal.person.People;
import nl.buurtkanaal.person.Role;
import nl.buurtkanaal.person.Roles;
import nl.buurtkanaal.person.factor.SecondFactors;
import nl.buurtkanaal.platform.database.DemoFiles;
import nl.buurtkanaal.platform.database.DemoPart;
import nl.buurtkanaal.platform.database.OfDemo;
import nl.buurtkanaal.platform.time.Time;

/** The invented people of the demo and the tests: residents, buurtverbinders, someone without an account, one banned, one who left. */
@Singleton
@OfDemo
public class PersonDemo implements DemoPart {

    /** Every invented account has it; the sign-in form takes it like any other. */
    public static final String PASSWORD = "voorbeeld-wachtwoord";

    private static final int ORDER = 20;

    private final Editions editions;
    private final People people;
    private final Roles roles;
    private final Confirmations confirmations;
    private final Bans bans;
    private final AccountRepository accounts;
    private final Passwords passwords;
    private final SecondFactors factors;
    private final Map<String, DemoPerson> cast = new HashMap<>();
    private final List<DemoPerson> listed;

    PersonDemo(Editions editions, People people, Roles roles, Confirmations confirmations, Bans bans, AccountRepository accounts,
               Passwords passwords, SecondFactors factors, DemoFiles files) {
        this.editions = editions;
        this.people = people;
        this.roles = roles;
        this.confirmations = confirmations;
        this.bans = bans;
        this.accounts = accounts;
        this.passwords = passwords;
        this.factors = factors;
        this.listed = files.read("people.json", DemoPerson.File.class).people();
        listed.forEach(person -> cast.put(person.id(), person));
    }

    @Override
    public int order() {
        return ORDER;
    }

    /** Adds who is not there yet. */
    @Override
    public void load(Instant now) {
        var hash = passwords.hash(PASSWORD);
        var ids = new HashMap<String, Long>();
        listed.forEach(person -> idOf(person.id()).ifPresent(id -> ids.put(person.id(), id)));
        var missing = listed.stream().filter(person -> edition(person).isPresent() && !ids.containsKey(person.id())).toList();
        missing.forEach(person -> ids.put(person.id(), add(person, hash, now)));
        missing.forEach(person -> tellMore(person, ids, now));
    }

    @Override
    public void shift(long days) {
        people.shiftExamples(days);
    }

    /**
     * The row of a person whom the demo's other files name, such as "greet"; empty when their edition is not open.
     *
     * @throws NoSuchElementException when there is no such person in the file
     */
    public Optional<Long> idOf(String demoId) {
        var person = Optional.ofNullable(cast.get(demoId)).orElseThrow(() -> new NoSuchElementException(demoId));
        return edition(person).flatMap(edition -> people.example(person.shownName(), edition.kern(person.kern()).id()));
    }

    /** The people who stand on the sign-in page of the demo: one of each role in each open edition. */
    List<DemoSignIn> signIns() {
        return listed.stream().filter(person -> person.demoRole() != null && person.email() != null)
            .flatMap(person -> edition(person).stream()
                .map(edition -> new DemoSignIn(person.demoRole(), person.shownName(), person.email(), edition.slug(), edition.name())))
            .toList();
    }

    private Optional<Edition> edition(DemoPerson person) {
        return editions.bySlug(person.edition());
    }

    private long add(DemoPerson demo, String hash, Instant now) {
        var edition = edition(demo).orElseThrow();
        var joined = daysBefore(demo.joinedDaysAgo(), now);
        var kern = edition.kern(demo.kern());
        var person = people.add(demo.shownName(), kern.id(), edition.id(), demo.phone(), adultFrom(demo, now), true, joined);
        if (demo.left() != null) {
            people.leave(person.id(), daysBefore(demo.left().daysAgo(), now));
        } else if (demo.email() != null) {
            var account = accounts.save(Account.confirmed(person.id(), demo.email(), hash, now));
            if (!demo.roles().isEmpty()) {
                factors.setForExample(account.id(), now);
            }
        }
        demo.roles().forEach(role -> roles.grantBySite(person.id(), role(role), joined));
        return person.id();
    }

    private void tellMore(DemoPerson demo, Map<String, Long> ids, Instant now) {
        var id = ids.get(demo.id());
        if (demo.confirmedForOrange() != null) {
            confirmations.confirm(id, Confirmation.Kind.ORANGE, ids.get(demo.confirmedForOrange().by()),
                daysBefore(demo.confirmedForOrange().daysAgo(), now));
        }
        if (demo.vog() != null) {
            var by = demo.confirmedForOrange() == null ? id : ids.get(demo.confirmedForOrange().by());
            var month = YearMonth.from(now.atZone(Time.ZONE)).minusMonths(demo.vog().monthsAgo());
            confirmations.noteVog(id, demo.vog().organisation(), month, by, now);
        }
        if (demo.banned() != null) {
            bans.ban(id, demo.banned().reason(), ids.get(demo.banned().by()), daysBefore(demo.banned().daysAgo(), now));
        }
    }

    private Role role(DemoPerson.DemoRole demo) {
        var edition = editions.bySlug(demo.edition());
        var editionId = edition.map(Edition::id).orElse(null);
        return new Role(demo.role(), editionId, kernen(edition, demo.kernen()), kernen(edition, demo.deputyFor()));
    }

    private static Set<Long> kernen(Optional<Edition> edition, List<String> slugs) {
        var ids = new HashSet<Long>();
        edition.ifPresent(present -> slugs.forEach(slug -> ids.add(present.kern(slug).id())));
        return ids;
    }

    @Nullable
    private static LocalDate adultFrom(DemoPerson demo, Instant now) {
        return demo.adultInMonths() == null ? null : YearMonth.from(now.atZone(Time.ZONE)).plusMonths(demo.adultInMonths()).atDay(1);
    }

    private static Instant daysBefore(int days, Instant now) {
        return now.minus(Duration.ofDays(days));
    }

    /** Someone to sign in as in the demo. */
    @Introspected
    record DemoSignIn(String role, String shownName, String email, String edition, String editionName) {
    }
}
