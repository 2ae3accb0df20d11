package nl.buurtkanaal.desk;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.buurtkanaal.category.Category;
import nl.buurtkanaal.help.PostAmendment;
import nl.buurtkanaal.moderation.Refusal;
import nl.buurtkanaal.platform.errors.BadQuery;
import nl.buurtkanaal.platform.views.Messages;
import nl.buurtkanaal.platform.web.Typed;
import nl.buurtkanaal.platform.web.TypedId;
import nl.buurtkanaal.words.Finding;
import nl.buurtkanaal.words.TextCheck;

/**
 * Everything that the page of a post at the desk may send; each of its forms sends its own part, and after a mistake the whole page comes
 * again with the words kept.
 */
@Introspected
@Serdeable
record PostActForm(@Nullable String versie, @Nullable String categorie, @Nullable String antwoord,
                   @Nullable @Size(max = 80, message = "{post.title.long}") String titel,
                   @Nullable @Size(max = 1500, message = "{post.body.long}") String tekst,
                   @Nullable @Size(max = 120, message = "{desk.place.long}") String plek, @Nullable String kern,
                   @Nullable @Size(max = 500, message = "{moderation.note.long}") String opmerking, @Nullable String reden,
                   @Nullable @Size(max = 500, message = "{moderation.note.long}") String uitleg,
                   @Nullable @Size(max = 500, message = "{moderation.note.long}") String vraag, @Nullable String collega,
                   @Nullable @Size(max = 200, message = "{desk.word.long}") String woord, @Nullable String naarKern,
                   @Nullable @Size(max = 200, message = "{desk.word.long}") String kernwoord) {

    PostActForm {
        versie = Typed.words(versie);
        categorie = Typed.words(categorie);
        antwoord = Typed.words(antwoord);
        titel = Typed.words(titel);
        tekst = Typed.words(tekst);
        plek = Typed.words(plek);
        kern = Typed.words(kern);
        opmerking = Typed.words(opmerking);
        reden = Typed.words(reden);
        uitleg = Typed.words(uitleg);
        vraag = Typed.words(vraag);
        collega = Typed.words(collega);
        woord = Typed.words(woord);
        naarKern = Typed.words(naarKern);
        kernwoord = Typed.words(kernwoord);
    }

    /** The page as it opens: what can be changed stands as it is. */
    static PostActForm of(PostTask task) {
        var place = task.place();
        return new PostActForm("", task.needsCategory() ? "" : task.categorySlug(), "", task.title(), task.body(), place == null ? ""
            : place,
            String.valueOf(task.written().post().kernId()), "", "", "", "", "", "", "", "");
    }

    /** What was typed, with the rest of the page as it opens. */
    PostActForm over(PostTask task) {
        var fresh = of(task);
        var edits = !titel.isEmpty() || !tekst.isEmpty();
        return new PostActForm("", categorie.isEmpty() ? fresh.categorie : categorie, "", edits ? titel : fresh.titel, edits ? tekst
            : fresh.tekst,
            edits ? plek : fresh.plek, kern.isEmpty() ? fresh.kern : kern, opmerking, reden, uitleg, vraag, collega, woord, naarKern,
            kernwoord);
    }

    int version() {
        return versie.matches("\\d{1,9}") ? Integer.parseInt(versie) : -1;
    }

    /**
     * A better category; null leaves the one that it has.
     *
     * @throws BadQuery when there is no such category
     */
    @Nullable Category category(PostTask task) {
        if (categorie.isEmpty()) {
            return null;
        }
        var chosen = Category.of(categorie).orElseThrow(() -> new BadQuery("post.category.unknown"));
        return chosen == task.written().post().category() ? null : chosen;
    }

    /** What is to be changed; numbers that the desk does not get to see whole stay as they are. */
    PostAmendment amendment(PostTask task) {
        var post = task.written().post();
        var asIs = PostAmendment.of(post);
        var category = category(task);
        return new PostAmendment(titel.equals(task.title()) ? asIs.title() : titel, tekst.equals(task.body().replace("\r\n", "\n").strip())
            ? asIs.body() : tekst,
            asIs.place() == null || plek.equals(task.place()) ? asIs.place() : plek.isEmpty() ? null : plek,
            category == null ? asIs.category() : category, TypedId.of(kern).orElse(asIs.kernId()),
            opmerking.isEmpty() ? null : opmerking);
    }

    void addEditErrors(Map<String, String> errors) {
        if (titel.isEmpty()) {
            errors.putIfAbsent("titel", Messages.get("post.title.blank"));
        }
        if (tekst.isEmpty()) {
            errors.putIfAbsent("tekst", Messages.get("post.body.blank"));
        }
        noBsn(errors, "opmerking", opmerking);
        noBsn(errors, "tekst", titel + "\n" + tekst + "\n" + plek);
    }

    void addRefusalErrors(Map<String, String> errors) {
        if (refusal().isEmpty()) {
            errors.putIfAbsent("reden", Messages.get("moderation.refusal.blank"));
        } else if (refusal().get() == Refusal.OTHER && uitleg.isEmpty()) {
            errors.putIfAbsent("uitleg", Messages.get("moderation.note.other"));
        }
        noBsn(errors, "uitleg", uitleg);
    }

    void addQuestionErrors(Map<String, String> errors) {
        if (vraag.isEmpty()) {
            errors.putIfAbsent("vraag", Messages.get("desk.question.blank"));
        }
        noBsn(errors, "vraag", vraag);
    }

    private static void noBsn(Map<String, String> errors, String field, String typed) {
        if (!errors.containsKey(field) && TextCheck.kinds(typed).contains(Finding.Kind.BSN)) {
            errors.putIfAbsent(field, Messages.get("moderation.note.bsn"));
        }
    }

    Optional<Refusal> refusal() {
        return Stream.of(Refusal.values()).filter(refusal -> refusal.name().equals(reden)).findFirst();
    }
}
