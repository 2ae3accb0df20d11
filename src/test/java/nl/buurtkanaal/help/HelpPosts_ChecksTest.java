package nl.buurtkanaal.help;

import static nl.buurtkanaal.help.Residents.says;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import nl.buurtkanaal.category.Category;
import nl.buurtkanaal.help.HelpPost.Status;
import nl.buurtkanaal.moderation.ModerationDesk;
import nl.buurtkanaal.moderation.Reason;
import nl.buurtkanaal.moderation.Refusal;
import nl.buurtkanaal.moderation.Ruling;
import nl.buurtkanaal.moderation.SubjectKind;
import nl.buurtkanaal.person.Person;
import nl.buurtkanaal.platform.errors.NotAllowed;
import nl.buurtkanaal.platform.errors.NotFound;
import nl.buurtkanaal.platform.errors.TooMany;
import org.junit.jupiter.api.Test;

/** What is looked at before it appears, what is never stored, and what only adults may offer. */
class HelpPosts_ChecksTest extends HelpPostsTest {

    @Inject
    AuthorLimits limits;

    @Test
    void the_first_two_posts_of_a_person_are_checked_and_the_third_appears_at_once() {
        residents.published(greet, says("Eerste"));
        assertEquals(Set.of(Reason.NEWCOMER), reasonsOf(residents.submitted(greet, says("Tweede"))));
        residents.published(greet, says("Derde"));

        assertEquals(Status.PUBLISHED, residents.submitted(greet, says("Vierde")).status());
    }

    @Test
    void orange_help_is_always_checked() {
        known(greet);

        assertEquals(Set.of(Reason.ORANGE), reasonsOf(residents.submitted(greet, says("Wie rijdt mij?").about(Category.VERVOER))));
    }

    @Test
    void a_text_that_gives_away_a_phone_number_is_checked_and_says_so() {
        known(greet);

        assertEquals(Set.of(Reason.PHONE), reasonsOf(residents.submitted(greet, says("Heg").saying("Bel mij op 06-12345678"))));
    }

    @Test
    void a_burgerservicenummer_is_not_stored() {
        assertThrows(IllegalArgumentException.class, () -> residents.submitted(greet, says("Heg").saying("Mijn nummer is 123456782")));
    }

    @Test
    void the_sixth_post_of_a_day_waits_for_tomorrow() {
        for (int i = 0; i < 5; i++) {
            residents.submitted(greet, says("Heg " + i));
        }

        assertFalse(limits.mayPlace(greet.id(), clock.instant()));
        assertThrows(TooMany.class, () -> residents.submitted(greet, says("Nog een")));
        clock.pass(Duration.ofHours(25));
        assertTrue(limits.mayPlace(greet.id(), clock.instant()));
    }

    @Test
    void let_through_it_appears_and_the_author_may_renew_it_as_often_as_wished() {
        var post = residents.submitted(greet, says("Heg knippen"));
        assertThrows(NotFound.class, () -> posts.visibleTo(null, post.editionId(), post.code(), clock.instant()));

        letThrough(post);

        assertEquals(PostState.OPEN, posts.visibleTo(null, post.editionId(), post.code(), clock.instant()).state());
        clock.pass(Duration.ofDays(50));
        assertTrue(life.renew(greet.id(), post.id(), clock.instant()));
        assertEquals(LocalDate.of(2027, 3, 14), posts.byId(post.id()).orElseThrow().expiresOn());
    }

    @Test
    void refused_it_tells_why_and_mended_it_is_checked_again() {
        var post = residents.submitted(greet, says("Kast te koop"));
        var read = desk.openCaseOf(SubjectKind.POST, post.id()).orElseThrow();
        desk.decide(marijke, SubjectKind.POST, post.id(), read.version(), Ruling.refused(Refusal.PAID_WORK, "Weggeven mag wel."), clock
            .instant());

        var own = posts.visibleTo(residents.signedIn(greet), post.editionId(), post.code(), clock.instant());
        assertEquals(PostState.REFUSED, own.state());
        assertEquals(new VisiblePost.Refused(Refusal.PAID_WORK, "Weggeven mag wel."), own.refused());

        var mended = posts.edit(greet.id(), post.id(), own.post().version(), says("Kast te geef").content(), clock.instant()).orElseThrow();
        assertEquals(Status.SUBMITTED, mended.status());
        assertEquals(Set.of(Reason.NEWCOMER, Reason.MENDED), reasonsOf(mended));
        letThrough(mended);
        assertEquals("Kast te geef", posts.visibleTo(null, post.editionId(), post.code(), clock.instant()).title());
    }

    @Test
    void what_was_read_is_what_is_let_through() {
        var post = residents.submitted(greet, says("Heg knippen"));
        var read = desk.openCaseOf(SubjectKind.POST, post.id()).orElseThrow();
        posts.edit(greet.id(), post.id(), post.version(), says("Iets heel anders").content(), clock.instant());

        assertEquals(ModerationDesk.Outcome.CHANGED_MEANWHILE,
            desk.decide(marijke, SubjectKind.POST, post.id(), read.version(), Ruling.letThrough(), clock.instant()).outcome());
    }

    @Test
    void a_newcomers_changed_text_is_checked_again_and_keeps_its_place_in_the_order() {
        var post = residents.published(greet, says("Heg knippen"));
        clock.pass(Duration.ofDays(2));

        var changed = posts.edit(greet.id(), post.id(), post.version(), says("Heg snoeien").content(), clock.instant()).orElseThrow();

        assertEquals(Status.SUBMITTED, changed.status());
        assertFalse(changed.onBoard());
        letThrough(changed);
        assertEquals(post.publishedAt(), posts.byId(post.id()).orElseThrow().publishedAt());
    }

    @Test
    void changing_only_how_far_it_reaches_needs_no_check() {
        var post = residents.published(greet, says("Heg knippen"));

        var changed = posts.edit(greet.id(), post.id(), post.version(), says("Heg knippen").reach(HelpPost.Reach.KERN).content(),
            clock.instant());

        assertTrue(changed.orElseThrow().onBoard());
    }

    @Test
    void a_minor_neither_places_nor_makes_an_offer_of_orange_help() {
        var lotte = people.add("Lotte", greet.kernId(), greet.editionId(), null, LocalDate.of(2027, 6, 1), false, clock.instant());
        var dogs = says("Ik laat uw hond uit").as(HelpPost.Kind.OFFER).about(Category.DIEREN);
        var post = residents.published(lotte, dogs);

        assertThrows(NotAllowed.class, () -> residents.submitted(lotte, dogs.about(Category.OPPAS)));
        assertThrows(NotAllowed.class,
            () -> posts.edit(lotte.id(), post.id(), post.version(), dogs.about(Category.OPPAS).content(), clock.instant()));
        assertThrows(NotAllowed.class, () -> changes.amend(post.id(), PostAmendment.of(post).in(Category.VERVOER), marijke.id(), 0, clock
            .instant()));
        assertFalse(limits.isOldEnough(lotte.id(), HelpPost.Kind.OFFER, Category.OPPAS, clock.instant()));
        clock.moveTo(Instant.parse("2027-06-01T00:00:00Z"));
        assertTrue(limits.isOldEnough(lotte.id(), HelpPost.Kind.OFFER, Category.OPPAS, clock.instant()));
    }

    @Test
    void a_minor_may_ask_for_a_lift() {
        var lotte = people.add("Lotte", greet.kernId(), greet.editionId(), null, LocalDate.of(2027, 6, 1), false, clock.instant());

        assertEquals(Status.SUBMITTED, residents.submitted(lotte, says("Wie rijdt mij?").about(Category.VERVOER)).status());
    }

    private void known(Person person) {
        residents.published(person, says("Een"));
        residents.published(person, says("Twee"));
    }

    private void letThrough(HelpPost post) {
        var read = desk.openCaseOf(SubjectKind.POST, post.id()).orElseThrow();
        assertEquals(ModerationDesk.Outcome.DECIDED,
            desk.decide(marijke, SubjectKind.POST, post.id(), read.version(), Ruling.letThrough(), clock.instant()).outcome());
    }

    private Set<Reason> reasonsOf(HelpPost post) {
        return desk.openCaseOf(SubjectKind.POST, post.id()).orElseThrow().reasons();
    }
}
