package nl.buurtkanaal.desk;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
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
import io.micronaut.views.View;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.buurtkanaal.category.Category;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.moderation.DeskSeats;
import nl.buurtkanaal.moderation.Refusal;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.platform.errors.BadQuery;
import nl.buurtkanaal.platform.views.Messages;
import nl.buurtkanaal.platform.web.Flash;
import nl.buurtkanaal.platform.web.Forms;
import nl.buurtkanaal.words.Finding;
import nl.buurtkanaal.words.TextCheck;

/** One post at the desk: let it through, or send it back with a reason and a way to mend it. */
@Controller("/{editie}/balie/berichten/{code}")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class DeskPostController {

    private final DeskSeats seats;
    private final Desk desk;
    private final Forms forms;

    DeskPostController(DeskSeats seats, Desk desk, Forms forms) {
        this.seats = seats;
        this.desk = desk;
        this.forms = forms;
    }

    @Get
    @View("desk/post")
    PostPage show(Edition edition, CurrentPerson person, @PathVariable String code) {
        return page(edition, desk.postToCheck(seats.of(person, edition), code), RefusalForm.EMPTY, Map.of());
    }

    @Post("/doorlating")
    HttpResponse<?> letThrough(Edition edition, CurrentPerson person, @PathVariable String code, @Body LetThroughForm form) {
        var task = desk.postToCheck(seats.of(person, edition), code);
        desk.letThrough(person, task, form.version(), form.category());
        return Flash.to(home(edition), "desk.let-through");
    }

    @Post("/afwijzing")
    HttpResponse<?> sendBack(Edition edition, CurrentPerson person, @PathVariable String code, @Body RefusalForm form) {
        var task = desk.postToCheck(seats.of(person, edition), code);
        var errors = forms.errors(form);
        form.addErrors(errors);
        if (!errors.isEmpty()) {
            return Forms.invalid("desk/post", page(edition, task, form, errors));
        }
        desk.sendBack(person, task, form.version(), form.refusal().orElseThrow(), form.uitleg().isEmpty() ? null : form.uitleg());
        return Flash.to(home(edition), "desk.refused");
    }

    private static URI home(Edition edition) {
        return URI.create("/" + edition.slug() + "/balie");
    }

    private static PostPage page(Edition edition, PostTask task, RefusalForm form, Map<String, String> errors) {
        var refusals = Arrays.stream(Refusal.values())
            .map(refusal -> new Option(refusal.name(), Messages.get(refusal.messageKey()), Messages.get(refusal.mendKey()))).toList();
        var categories = Stream.concat(Stream.of(new Option("", Messages.get("desk.category.keep"), null)),
            Arrays.stream(Category.values()).map(category -> new Option(category.slug(), category.label(), null))).toList();
        return new PostPage(task, form, errors, refusals, categories, home(edition).toString());
    }

    private static int version(String typed) {
        return typed.matches("\\d{1,9}") ? Integer.parseInt(typed) : -1;
    }

    /** @param categorie a better one; empty leaves it */
    @Introspected
    @Serdeable
    record LetThroughForm(@Nullable String versie, @Nullable String categorie) {

        LetThroughForm {
            versie = versie == null ? "" : versie;
            categorie = categorie == null ? "" : categorie;
        }

        int version() {
            return DeskPostController.version(versie);
        }

        /** @throws BadQuery when there is no such category */
        @Nullable Category category() {
            return categorie.isEmpty() ? null : Category.of(categorie).orElseThrow(() -> new BadQuery("post.category.unknown"));
        }
    }

    /** Why it goes back. */
    @Introspected
    @Serdeable
    record RefusalForm(@Nullable String reden, @Nullable @Size(max = 500, message = "{moderation.note.long}") String uitleg, @Nullable String versie) {

        static final RefusalForm EMPTY = new RefusalForm("", "", "");

        RefusalForm {
            reden = reden == null ? "" : reden;
            uitleg = uitleg == null ? "" : uitleg.replace("\r\n", "\n").strip();
            versie = versie == null ? "" : versie;
        }

        void addErrors(Map<String, String> errors) {
            if (refusal().isEmpty()) {
                errors.putIfAbsent("reden", Messages.get("moderation.refusal.blank"));
            } else if (refusal().get() == Refusal.OTHER && uitleg.isEmpty()) {
                errors.putIfAbsent("uitleg", Messages.get("moderation.note.other"));
            }
            if (!errors.containsKey("uitleg") && TextCheck.kinds(uitleg).contains(Finding.Kind.BSN)) {
                errors.put("uitleg", Messages.get("moderation.note.bsn"));
            }
        }

        Optional<Refusal> refusal() {
            return Stream.of(Refusal.values()).filter(refusal -> refusal.name().equals(reden)).findFirst();
        }

        int version() {
            return DeskPostController.version(versie);
        }
    }

    @Introspected
    record Option(String value, String label, @Nullable String hint) {
    }

    /** @param task the post, with why it is here */
    @Introspected
    record PostPage(PostTask task, RefusalForm form, Map<String, String> errors, List<Option> refusals, List<Option> categories, String deskHref) {
    }
}
