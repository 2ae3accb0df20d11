package nl.buurtkanaal.help;

import static nl.buurtkanaal.help.Residents.says;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import nl.buurtkanaal.category.Category;
import nl.buurtkanaal.help.VisiblePost.Viewer;
import nl.buurtkanaal.moderation.SubjectKind;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.platform.errors.NotFound;
import org.junit.jupiter.api.Test;

/** Whose post it is: the author, for whom, with consent, and what others may not. */
class HelpPosts_OwnersTest extends HelpPostsTest {

    @Test
    void who_writes_for_somebody_has_their_consent() {
        assertThrows(IllegalArgumentException.class,
            () -> new HelpPostAuthors(marijke.id(), HelpPost.ForWhom.ON_BEHALF, greet.id(), marijke.id(), null, null));
    }

    @Test
    void a_post_on_behalf_of_somebody_knows_all_three_and_their_consent() {
        var consent = new HelpPostAuthors.Consent(HelpPostAuthors.Consent.How.SPOKEN, LocalDate.of(2026, 11, 23));

        var post = posts.submit(greet.editionId(), greet.kernId(), HelpPostAuthors.onBehalf(marijke.id(), greet.id(), consent),
            says("Post ordenen").about(Category.ADMINISTRATIE).content(), clock.instant());

        var written = posts.written(Set.of(post.id())).get(0);
        assertEquals("Marijke", written.authorName());
        assertEquals("Greet", written.subjectName());
        assertEquals(consent, written.consent());
    }

    @Test
    void two_tabs_do_not_overwrite_each_other() {
        var post = residents.published(greet, says("Heg knippen"));
        posts.edit(greet.id(), post.id(), post.version(), says("Heg knippen").reach(HelpPost.Reach.KERN).content(), clock.instant());

        assertTrue(posts.edit(greet.id(), post.id(), post.version(), says("Heg").content(), clock.instant()).isEmpty());
    }

    @Test
    void only_the_author_changes_pauses_or_closes_a_post() {
        var post = residents.published(greet, says("Heg knippen"));
        var neighbour = residents.resident("Ton", "oeken").id();

        assertThrows(NotFound.class, () -> posts.edit(neighbour, post.id(), post.version(), says("Weg").content(), clock.instant()));
        assertThrows(NotFound.class, () -> life.pause(neighbour, post.id(), clock.instant()));
        assertThrows(NotFound.class, () -> life.close(neighbour, post.id(), VisiblePost.Outcome.HELPED_HERE, null, clock.instant()));
    }

    @Test
    void a_quiet_post_is_seen_by_its_author_and_the_desk_alone() {
        var post = residents.published(greet, says("Stil").quietly());
        var neighbour = residents.signedIn(residents.resident("Ton", "oeken"));

        assertEquals(Viewer.AUTHOR, viewer(post, residents.signedIn(greet)));
        assertEquals(Viewer.DESK, viewer(post, marijke));
        assertThrows(NotFound.class, () -> viewer(post, neighbour));
        assertThrows(NotFound.class, () -> viewer(post, null));
    }

    @Test
    void closing_takes_it_from_the_desk_and_reopening_brings_it_back() {
        var post = residents.submitted(greet, says("Heg knippen"));

        life.close(greet.id(), post.id(), VisiblePost.Outcome.NO_LONGER_NEEDED, null, clock.instant());
        assertTrue(desk.openCaseOf(SubjectKind.POST, post.id()).isEmpty());

        life.reopen(greet.id(), post.id(), clock.instant());
        assertTrue(desk.openCaseOf(SubjectKind.POST, post.id()).isPresent());
    }

    @Test
    void own_posts_say_how_they_stand() {
        var open = residents.published(greet, says("Open"));
        clock.pass(Duration.ofMinutes(1));
        residents.submitted(greet, says("Wacht"));

        var own = posts.ownPosts(greet.id(), clock.instant());

        assertEquals(PostState.WAITING, own.get(0).state());
        assertEquals("/brummen/hulp/" + open.code(), own.get(1).href());
    }

    @Test
    void a_code_is_forgiven_its_look_alikes() {
        assertEquals("0011AB", Codes.normal(" oOiLab "));
        assertNotEquals(Codes.random(), Codes.random());
        assertTrue(Codes.random().matches("[0-9A-HJKMNP-TV-Z]{6}"));
    }

    private Viewer viewer(HelpPost post, CurrentPerson visitor) {
        return posts.visibleTo(visitor, post.editionId(), post.code(), clock.instant()).viewer();
    }
}
