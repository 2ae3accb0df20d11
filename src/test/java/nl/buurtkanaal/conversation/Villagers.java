package nl.buurtkanaal.conversation;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.buurtkanaal.category.Category;
import nl.buurtkanaal.category.DayParts;
import nl.buurtkanaal.edition.Editions;
import nl.buurtkanaal.help.HelpPost.Kind;
import nl.buurtkanaal.help.HelpPost.Reach;
import nl.buurtkanaal.help.HelpPost.Rhythm;
import nl.buurtkanaal.help.HelpPost;
import nl.buurtkanaal.help.HelpPostAuthors;
import nl.buurtkanaal.help.HelpPostContent;
import nl.buurtkanaal.help.HelpPosts;
import nl.buurtkanaal.kern.Kern;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.person.People;
import nl.buurtkanaal.person.Person;
import nl.buurtkanaal.person.Role;
import nl.buurtkanaal.person.Roles;

/** People and posts of these tests and those of matching, as many as one needs. */
@Singleton
public class Villagers {

    public static final String PASSWORD = "dorpsbewoner-met-wachtwoord";

    private static final String HASH = Password.hash(PASSWORD).addRandomSalt(16).with(Argon2Function.getInstance(1024, 1, 1, 32, Argon2.ID))
        .getResult();

    private final List<Long> everybody = new ArrayList<>();
    private final Editions editions;
    private final People people;
    private final Roles roles;
    private final HelpPosts posts;
    private final JdbcOperations jdbc;
    private final Clock clock;

    Villagers(Editions editions, People people, Roles roles, HelpPosts posts, JdbcOperations jdbc, Clock clock) {
        this.editions = editions;
        this.people = people;
        this.roles = roles;
        this.posts = posts;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Person in(String kern, String name) {
        return person(kern, name, null);
    }

    /** Somebody who comes of age after this year. */
    public Person minorIn(String kern, String name) {
        return person(kern, name, LocalDate.of(2027, 6, 1));
    }

    /** Gives a person an account, so that they can read what is written to them. */
    @Transactional
    public Person withAccount(Person person) {
        jdbc.prepareStatement("INSERT INTO account (person_id, email, password_hash, confirmed_at, last_used_on)"
            + " VALUES (?, ?, ?, ?, ?)", statement -> {
            statement.setLong(1, person.id());
            statement.setString(2, emailOf(person));
            statement.setString(3, HASH);
            statement.setTimestamp(4, Timestamp.from(clock.instant()));
            statement.setObject(5, LocalDate.of(2026, 11, 24));
            return statement.executeUpdate();
        });
        return person;
    }

    /** The address under which somebody with an account signs in. */
    public static String emailOf(Person person) {
        return "p" + person.id() + "@voorbeeld.example";
    }

    /** Makes somebody buurtverbinder of their own kern. */
    public Person asBuurtverbinder(Person person) {
        roles.grantBySite(person.id(), new Role(Role.Kind.BUURTVERBINDER, person.editionId(), Set.of(person.kernId()), Set.of()),
            clock.instant());
        return person;
    }

    /** The id of the one role that somebody has. */
    @Transactional
    public long roleOf(Person person) {
        return jdbc.prepareStatement("SELECT id FROM role WHERE person_id = " + person.id(), statement -> {
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        });
    }

    /** Takes away everybody of these tests, with all that they wrote. */
    @Transactional
    public void removeAll() {
        if (everybody.isEmpty()) {
            return;
        }
        var people = everybody.stream().map(String::valueOf).collect(Collectors.joining(","));
        var posts = "(SELECT x.id FROM (SELECT id FROM help_post WHERE author_id IN (" + people + ")) x)";
        for (var statement : List.of(
            "DELETE FROM conversation WHERE owner_id IN (" + people + ") OR answerer_id IN (" + people + ")",
            "DELETE FROM report WHERE about_id IN (" + people + ") OR reporter_id IN (" + people + ")",
            "DELETE FROM desk_hold WHERE person_id IN (" + people + ")",
            "DELETE FROM desk_handover WHERE from_id IN (" + people + ") OR to_id IN (" + people + ")",
            "DELETE FROM moderation_case WHERE subject_kind = 'POST' AND subject_id IN " + posts,
            "DELETE FROM term WHERE subject = 'POST' AND subject_id IN " + posts,
            "DELETE FROM help_post WHERE author_id IN (" + people + ")",
            "DELETE FROM outbox WHERE recipient_kind = 'PERSON' AND recipient_id IN (" + people + ")",
            "DELETE FROM account WHERE person_id IN (" + people + ")",
            "DELETE FROM role WHERE person_id IN (" + people + ")",
            "DELETE FROM person_confirmation WHERE person_id IN (" + people + ") OR confirmed_by IN (" + people + ")",
            "DELETE FROM vog_seen WHERE person_id IN (" + people + ")",
            "DELETE FROM person_objection WHERE person_id IN (" + people + ") OR decider_id IN (" + people + ") OR decided_by IN (" + people
                + ")",
            "DELETE FROM person_revocation WHERE person_id IN (" + people + ") OR revoked_by IN (" + people + ")",
            "DELETE FROM person_pause WHERE person_id IN (" + people + ") OR paused_by IN (" + people + ")",
            "DELETE FROM person_note WHERE person_id IN (" + people + ") OR written_by IN (" + people + ")",
            "DELETE FROM person_ban WHERE person_id IN (" + people + ") OR banned_by IN (" + people + ")",
            "DELETE FROM person_block WHERE blocker_id IN (" + people + ") OR blocked_id IN (" + people + ")",
            "DELETE FROM person WHERE id IN (" + people + ")")) {
            jdbc.prepareStatement(statement, delete -> delete.executeUpdate());
        }
        everybody.clear();
    }

    public CurrentPerson signedIn(Person person) {
        return new CurrentPerson(person.id(), person.shownName(), person.kernId(), person.editionId(), person.isAdultAt(clock.instant()),
            "session", List.of());
    }

    /** A post on the board; change it with the methods of {@link Said}. */
    @Transactional
    public HelpPost post(Person author, Said said) {
        return publish(submitted(author, said));
    }

    /** A post as it comes in: it waits for the desk, unless nothing in it asks for that. */
    public HelpPost submitted(Person author, Said said) {
        return posts.submit(author.editionId(), author.kernId(), HelpPostAuthors.self(author.id()), said.content(), clock.instant());
    }

    /** The same, written by a buurtverbinder for somebody without an account. */
    @Transactional
    public HelpPost postFor(Person subject, Person buurtverbinder, Said said) {
        var consent = new HelpPostAuthors.Consent(HelpPostAuthors.Consent.How.SPOKEN, LocalDate.of(2026, 11, 20));
        return publish(posts.submit(subject.editionId(), subject.kernId(),
            HelpPostAuthors.onBehalf(buurtverbinder.id(), subject.id(), consent), said.content(), clock.instant()));
    }

    /** Puts a post in a state that no page of these tests leads to. */
    @Transactional
    public void change(HelpPost post, String columns) {
        jdbc.prepareStatement("UPDATE help_post SET " + columns + " WHERE id = " + post.id(), statement -> statement.executeUpdate());
    }

    private HelpPost publish(HelpPost post) {
        jdbc.prepareStatement("""
            UPDATE help_post SET status = 'PUBLISHED', on_board = NOT quiet, published_at = ?, renewed_on = '2026-11-24',
                expires_on = '2027-01-23'
            WHERE id = ?""", statement -> {
            statement.setTimestamp(1, Timestamp.from(clock.instant()));
            statement.setLong(2, post.id());
            return statement.executeUpdate();
        });
        return posts.byId(post.id()).orElseThrow();
    }

    private Person person(String slug, String name, LocalDate adultFrom) {
        var edition = editions.open().stream().filter(open -> open.paths().containsKey(slug)).findFirst().orElseThrow();
        Kern kern = edition.kern(slug);
        var person = people.add(name, kern.id(), edition.id(), null, adultFrom, false, Instant.parse("2026-01-05T09:00:00Z"));
        everybody.add(person.id());
        return person;
    }

    /** What somebody asks for. */
    public static Said asks(Category category, String title) {
        return says(Kind.REQUEST, category, title);
    }

    /** What somebody offers. */
    public static Said offers(Category category, String title) {
        return says(Kind.OFFER, category, title);
    }

    private static Said says(Kind kind, Category category, String title) {
        return new Said(kind, category, title, "Ongeveer twee uur per keer.", DayParts.OPEN, Reach.NEIGHBOURS, false, false);
    }

    /** A post in words, with the defaults that most tests want. */
    public record Said(Kind kind, Category category, String title, String body, DayParts when, Reach reach, boolean avoidsOwnKern,
                       boolean quiet) {

        public Said together() {
            return as(Kind.TOGETHER);
        }

        public Said as(Kind other) {
            return new Said(other, category, title, body, when, reach, avoidsOwnKern, quiet);
        }

        public Said about(Category other) {
            return new Said(kind, other, title, body, when, reach, avoidsOwnKern, quiet);
        }

        public Said saying(String other) {
            return new Said(kind, category, title, other, when, reach, avoidsOwnKern, quiet);
        }

        public Said on(String... dayParts) {
            return new Said(kind, category, title, body, DayParts.of(List.of(dayParts)).orElseThrow(), reach, avoidsOwnKern, quiet);
        }

        public Said reach(Reach other) {
            return new Said(kind, category, title, body, when, other, avoidsOwnKern, quiet);
        }

        public Said notInOwnKern() {
            return new Said(kind, category, title, body, when, reach, true, quiet);
        }

        public Said quietly() {
            return new Said(kind, category, title, body, when, reach, avoidsOwnKern, true);
        }

        /** As it is sent. */
        public HelpPostContent content() {
            return new HelpPostContent(kind, category, title, body, when, Rhythm.NOW_AND_THEN, null, null, reach, avoidsOwnKern, quiet,
                false);
        }
    }
}
