package nl.buurtkanaal.help;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import nl.buurtkanaal.category.Category;
import nl.buurtkanaal.conversation.Villagers;
import nl.buurtkanaal.conversation.Villagers.Said;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.edition.Editions;
import nl.buurtkanaal.kern.Kern;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.person.Person;
import nl.buurtkanaal.person.Role;

/** What {@link Villagers} place: waiting, let through, and seen by who decides. */
@Singleton
class Residents {

    final Editions editions;
    private final Villagers villagers;
    private final HelpPosts posts;
    private final HelpPostTable table;
    private final Clock clock;

    Residents(Editions editions, Villagers villagers, HelpPosts posts, HelpPostTable table, Clock clock) {
        this.editions = editions;
        this.villagers = villagers;
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
        return villagers.in(kern, name);
    }

    CurrentPerson signedIn(Person person, Role... roles) {
        return new CurrentPerson(person.id(), person.shownName(), person.kernId(), person.editionId(), true, "session",
            List.of(roles));
    }

    CurrentPerson buurtverbinder(String name, String kern) {
        var person = resident(name, kern);
        return signedIn(person, new Role(Role.Kind.BUURTVERBINDER, person.editionId(), Set.of(person.kernId()), Set.of()));
    }

    /** What somebody says in a post; change it with the methods of {@link Said}. */
    static Said says(String title) {
        return Villagers.asks(Category.TUIN, title).saying("Ongeveer twee uur werk.");
    }

    /** A post that was let through, at this moment of the clock. */
    HelpPost published(Person author, Said said) {
        var post = submitted(author, said);
        return post.status() == HelpPost.Status.PUBLISHED ? post : posts.publish(table.byId(post.id()).orElseThrow(), clock.instant());
    }

    HelpPost submitted(Person author, Said said) {
        return posts.submit(author.editionId(), author.kernId(), HelpPostAuthors.self(author.id()), said.content(), clock.instant());
    }
}
