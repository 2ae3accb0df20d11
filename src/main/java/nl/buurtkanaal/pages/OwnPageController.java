package nl.buurtkanaal.pages;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.views.View;
import java.time.Clock;
import java.util.List;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.edition.Editions;
import nl.buurtkanaal.help.HelpPosts;
import nl.buurtkanaal.help.OwnPost;
import nl.buurtkanaal.introduction.Invitations;
import nl.buurtkanaal.kern.Kernen;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.person.PersonNotes;
import nl.buurtkanaal.platform.errors.NotFound;
import nl.buurtkanaal.referral.Referrals;
import nl.buurtkanaal.referral.Standing;
import nl.buurtkanaal.socialekaart.RedactieWork;
import nl.buurtkanaal.socialekaart.SocialeKaart;

/** Somebody's own page: what neighbours ask of them, their posts with how each stands, their conversations, and how they sign in. */
@Controller("/mijn")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class OwnPageController {

    private final HelpPosts posts;
    private final Invitations invitations;
    private final Kernen kernen;
    private final Editions editions;
    private final PersonNotes notes;
    private final Referrals referrals;
    private final SocialeKaart socialeKaart;
    private final Clock clock;

    OwnPageController(HelpPosts posts, Invitations invitations, Kernen kernen, Editions editions, PersonNotes notes, Referrals referrals,
                      SocialeKaart socialeKaart, Clock clock) {
        this.posts = posts;
        this.invitations = invitations;
        this.kernen = kernen;
        this.editions = editions;
        this.notes = notes;
        this.referrals = referrals;
        this.socialeKaart = socialeKaart;
        this.clock = clock;
    }

    @Get
    @View("pages/mijn")
    OwnPage show(CurrentPerson person) {
        var edition = editions.byId(person.editionId()).orElseThrow(NotFound::new);
        return new OwnPage(person.shownName(), kernen.byId(person.kernId()).name(), edition,
            invitations.waitingFor(person.id(), clock.instant()), posts.ownPosts(person.id(), clock.instant()),
            person.isAdministratorOf(edition.id()) || person.isOperator(), notes.of(person.id()), referrals.of(person.id()),
            person.isWijkteamOf(edition.id()), !person.roles().isEmpty(), socialeKaart.workOf(edition, person).orElse(null));
    }

    /**
     * {@code givesRoles}: an administrator of the edition, or the operator; {@code notes}: what buurtverbinders want to remember;
     * {@code referrals}: how questions to the wijkteam stand; {@code wijkteam}: reads what is passed on to it; {@code hasRole}: signs in
     * with a second factor; {@code redactie}: what waits for who keeps the sociale kaart, null for others.
     */
    @Introspected
    record OwnPage(String name, String kern, Edition edition, List<Invitations.Asked> asked, List<OwnPost> posts, boolean givesRoles,
                   List<PersonNotes.Note> notes, List<Standing> referrals, boolean wijkteam, boolean hasRole,
                   @Nullable RedactieWork redactie) {
    }
}
