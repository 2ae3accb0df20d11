package nl.buurtkanaal.conversation;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.views.ModelAndView;
import io.micronaut.views.View;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.person.DutchPhone;
import nl.buurtkanaal.person.People;
import nl.buurtkanaal.person.Person;
import nl.buurtkanaal.platform.errors.NotFound;
import nl.buurtkanaal.platform.views.Messages;
import nl.buurtkanaal.platform.web.Flash;
import nl.buurtkanaal.platform.web.Forms;
import nl.buurtkanaal.words.Finding;
import nl.buurtkanaal.words.TextCheck;

/** Giving the other of a conversation a phone number or an address, or taking it back. */
@Controller("/mijn/berichten/{code}/delen")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class ShareController {

    private static final String VIEW = "conversation/share";

    private final ConversationRepository conversations;
    private final Shares shares;
    private final People people;
    private final Forms forms;
    private final Clock clock;

    ShareController(ConversationRepository conversations, Shares shares, People people, Forms forms, Clock clock) {
        this.conversations = conversations;
        this.shares = shares;
        this.people = people;
        this.forms = forms;
        this.clock = clock;
    }

    /** Brings the number along that we know of the reader; it is given by the button only. */
    @Get
    @View(VIEW)
    SharePage show(@PathVariable String code, CurrentPerson person) {
        var view = find(code, person);
        var given = shares.in(view, person.id());
        var known = reads(view, person) ? "" : people.byId(person.id()).map(Person::phone).flatMap(DutchPhone::of).map(DutchPhone::shown)
            .orElse("");
        var form = new ShareForm(given.ownPhone() == null ? known : given.ownPhone(), given.ownAddress());
        return page(view, person, given, form, Map.of());
    }

    @Post
    HttpResponse<?> create(@PathVariable String code, @Body ShareForm form, CurrentPerson person) {
        var view = find(code, person);
        var errors = forms.errors(form);
        var phone = DutchPhone.of(form.telefoon());
        if (!form.telefoon().isEmpty() && phone.isEmpty()) {
            errors.put("telefoon", Messages.get("share.phone.unreadable"));
        }
        if (TextCheck.kinds(form.adres()).contains(Finding.Kind.BSN)) {
            errors.put("adres", Messages.get("message.citizen-number"));
        }
        if (!errors.isEmpty()) {
            return Forms.invalid(VIEW, page(view, person, shares.in(view, person.id()), form, errors));
        }
        var given = !form.telefoon().isEmpty() || !form.adres().isEmpty();
        if (given && !view.takesMessages()) {
            return HttpResponse.status(HttpStatus.CONFLICT)
                .body(new ModelAndView<>(VIEW, page(view, person, shares.in(view, person.id()), form, errors)));
        }
        shares.give(view, person.id(), phone.map(DutchPhone::shown).orElse(""), form.adres(), clock.instant());
        return Flash.to(URI.create(view.path()), given ? "share.given" : "share.taken-back");
    }

    private static SharePage page(ConversationView view, CurrentPerson person, Shares.Given given, ShareForm form,
        Map<String, String> errors) {
        return new SharePage(view.otherName(), view.path(), reads(view, person) ? view.onBehalfOf() : null, view.takesMessages(),
            given.anyOwn(),
            form, errors);
    }

    /** A buurtverbinder who reads for somebody else. */
    private static boolean reads(ConversationView view, CurrentPerson person) {
        return view.onBehalfOf() != null && view.owner(person.id());
    }

    private ConversationView find(String code, CurrentPerson person) {
        return conversations.view(code, person.id()).orElseThrow(NotFound::new);
    }

    /** What is given; an empty field gives nothing, or takes back. */
    @Introspected
    @Serdeable
    record ShareForm(@Nullable String telefoon, @Nullable @Size(max = 120, message = "{share.address.long}") String adres) {

        ShareForm {
            telefoon = telefoon == null ? "" : telefoon.strip();
            adres = adres == null ? "" : adres.replaceAll("\\p{Cntrl}", " ").strip();
        }

        @Override
        public String toString() {
            return "ShareForm[hidden]";
        }
    }

    /**
     * @param onBehalfOf the reader is a buurtverbinder who reads for this person
     * @param given      something was given before
     */
    @Introspected
    record SharePage(String otherName, String talkHref, @Nullable String onBehalfOf, boolean takesMessages, boolean given, ShareForm form,
                     Map<String, String> errors) {
    }
}
