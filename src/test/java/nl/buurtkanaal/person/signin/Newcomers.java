package nl.buurtkanaal.person.signin;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import nl.buurtkanaal.cast.SignIn;
import nl.buurtkanaal.cast.Visitor;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.edition.Editions;
import nl.buurtkanaal.kern.Kern;
import nl.buurtkanaal.person.People;
import nl.buurtkanaal.person.Role;
import nl.buurtkanaal.person.Roles;

/** People of these tests, each with an account of their own and the same password. */
@Singleton
public class Newcomers {

    static final String PASSWORD = "drie natte laarzen";

    private static final AtomicInteger COUNT = new AtomicInteger();

    final Editions editions;
    final People people;
    final Roles roles;
    final AccountRepository accounts;
    private final Clock clock;
    private final SignIn signIn;
    private final String hash;

    Newcomers(Editions editions, People people, Roles roles, AccountRepository accounts, Passwords passwords, Clock clock, SignIn signIn) {
        this.editions = editions;
        this.people = people;
        this.roles = roles;
        this.accounts = accounts;
        this.clock = clock;
        this.signIn = signIn;
        this.hash = passwords.hash(PASSWORD);
    }

    /** Somebody in Oeken with a password. */
    public Newcomer one() {
        return one(hash, null);
    }

    Newcomer withoutPassword() {
        return one(null, null);
    }

    Newcomer one(@Nullable String passwordHash, @Nullable LocalDate adultFrom) {
        var edition = edition("brummen");
        var number = COUNT.incrementAndGet();
        var person = people.add("Nieuw " + number, edition.kern("oeken").id(), edition.id(), null, adultFrom, false, clock.instant());
        var email = address();
        accounts.save(Account.confirmed(person.id(), email, passwordHash, clock.instant()));
        return new Newcomer(person.id(), person.shownName(), email);
    }

    /** An address that nobody has. */
    String address() {
        return "nieuw" + COUNT.incrementAndGet() + "." + Long.toString(System.nanoTime(), 36) + "@post.example";
    }

    public Newcomer with(Role.Kind kind, @Nullable String edition, String... kernen) {
        var newcomer = one();
        var home = edition == null ? null : edition(edition);
        var ids = Arrays.stream(kernen).map(slug -> home.kern(slug).id()).collect(Collectors.toSet());
        roles.grantBySite(newcomer.id(), new Role(kind, home == null ? null : home.id(), ids, Set.of()), clock.instant());
        return newcomer;
    }

    public Visitor signedIn(Newcomer newcomer) {
        return signIn.with(newcomer.email(), PASSWORD);
    }

    public Edition edition(String slug) {
        return editions.bySlug(slug).orElseThrow();
    }

    public Kern kern(String slug) {
        return edition("brummen").kern(slug);
    }

    public record Newcomer(long id, String name, String email) {
    }
}
