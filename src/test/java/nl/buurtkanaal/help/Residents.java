package nl.buurtkanaal.help;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Set;
import nl.buurtkanaal.category.Category;
import nl.buurtkanaal.category.DayParts;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.edition.Editions;
import nl.buurtkanaal.help.HelpPost.Kind;
import nl.buurtkanaal.help.HelpPost.Reach;
import nl.buurtkanaal.help.HelpPost.Rhythm;
import nl.buurtkanaal.kern.Kern;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.person.People;
import nl.buurtkanaal.person.Person;
import nl.buurtkanaal.person.Role;

/** Residents and posts of these tests, as many as one needs. */
@Singleton
class Residents {

    final Editions editions;
    private final People people;
    private final HelpPosts posts;
    private final HelpPostTable table;
    private final Clock clock;

    Residents(Editions editions, People people, HelpPosts posts, HelpPostTable table, Clock clock) {
        this.editions = editions;
        this.people = people;
        this.posts = posts;
        this.table = table;
        this.clock = clock;
    }

    Edition edition(String slug) {
        return editions.bySlug(slug).orElseThrow();
    }

    Kern kern(String slug) {
        return editions.open().stream().filter(edition -> edition.paths().containsKey(slug)).findFirst().orElseThrow().kern(slug);
    }

    Person resident(String name, String kern) {
        var home = kern(kern);
        return people.add(name, home.id(), editions.ofKern(home.id()).orElseThrow().id(), null, null, false, clock.instant());
    }

    CurrentPerson signedIn(Person person, Role... roles) {
        return new CurrentPerson(person.id(), person.shownName(), person.kernId(), person.editionId(), true, "session",
            java.util.List.of(roles));
    }

    CurrentPerson buurtverbinder(String name, String kern) {
        var person = resident(name, kern);
        return signedIn(person, new Role(Role.Kind.BUURTVERBINDER, person.editionId(), Set.of(person.kernId()), Set.of()));
    }

    /** What somebody says in a post; change it with the methods of {@link Said}. */
    static Said says(String title) {
        return new Said(Kind.REQUEST, Category.TUIN, title, "Ongeveer twee uur werk.", Reach.NEIGHBOURS, false, false, Rhythm.NOW_AND_THEN);
    }

    /** A post that was let through, at this moment of the clock. */
    HelpPost published(Person author, Said said) {
        var post = submitted(author, said);
        return post.status() == HelpPost.Status.PUBLISHED ? post : posts.publish(table.byId(post.id()).orElseThrow(), clock.instant());
    }

    HelpPost submitted(Person author, Said said) {
        return posts.submit(author.editionId(), author.kernId(), HelpPostAuthors.self(author.id()), said.content(), clock.instant());
    }

    record Said(Kind kind, Category category, String title, String body, Reach reach, boolean avoidsOwnKern, boolean quiet, Rhythm rhythm) {

        Said kind(Kind other) {
            return new Said(other, category, title, body, reach, avoidsOwnKern, quiet, rhythm);
        }

        Said category(Category other) {
            return new Said(kind, other, title, body, reach, avoidsOwnKern, quiet, rhythm);
        }

        Said body(String other) {
            return new Said(kind, category, title, other, reach, avoidsOwnKern, quiet, rhythm);
        }

        Said reach(Reach other) {
            return new Said(kind, category, title, body, other, avoidsOwnKern, quiet, rhythm);
        }

        Said notInOwnKern() {
            return new Said(kind, category, title, body, reach, true, quiet, rhythm);
        }

        Said quietly() {
            return new Said(kind, category, title, body, reach, avoidsOwnKern, true, rhythm);
        }

        HelpPostContent content() {
            return new HelpPostContent(kind, category, title, body, DayParts.OPEN, rhythm, null, null, reach, avoidsOwnKern, quiet, false);
        }
    }
}
