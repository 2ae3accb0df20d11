package nl.buurtkanaal.desk;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.buurtkanaal.help.PostChange;
import nl.buurtkanaal.moderation.DeskLine;
import nl.buurtkanaal.moderation.WaitingCase;

/**
 * One post at the desk, with everything that can be done with it.
 *
 * @param matched    the words in it that a list looks for, by why; shown here and kept nowhere
 * @param held       a colleague who looks at it now; null when nobody does
 * @param keptUntil  until when this person holds it; null when they do not
 * @param note       what a colleague asks or said; null when nothing
 * @param asked      this desk is asked to take it over from another kern
 * @param kernen     one's own kernen, to which it can be moved at once
 * @param others     other kernen of the edition, whose desk can be asked
 * @param colleagues to whom it can be given
 */
@Introspected
record PostTaskPage(PostTask task, PostActForm form, Map<String, String> errors, List<Matched> matched, DeskLine.@Nullable Held held,
                    @Nullable Instant keptUntil, @Nullable String note, boolean asked, List<WaitingCase.Question> questions,
                    List<PostChange> changes, List<Saying> sayings, List<Option> categories, List<Option> refusals, List<Option> kernen,
                    List<Option> others, List<Option> colleagues, String deskHref) {

    /** The form to change something opens by itself after a mistake in it; so do the next three. */
    public boolean editing() {
        return errors.containsKey("titel") || errors.containsKey("tekst") || errors.containsKey("plek") || errors.containsKey("opmerking")
            || errors.containsKey("kern");
    }

    public boolean refusing() {
        return errors.containsKey("reden") || errors.containsKey("uitleg");
    }

    public boolean asking() {
        return errors.containsKey("vraag");
    }

    public boolean giving() {
        return errors.containsKey("collega") || errors.containsKey("woord") || errors.containsKey("naarKern")
            || errors.containsKey("kernwoord");
    }

    public boolean movable() {
        return kernen.size() > 1;
    }

    /** Words in the text that one of the lists looks for. */
    @Introspected
    record Matched(String why, String words) {
    }

    /** A standard answer, filled in for this author. */
    @Introspected
    record Saying(long id, String title, String text, String effect) {
    }

    @Introspected
    record Option(String value, String label, @Nullable String hint) {
    }
}
