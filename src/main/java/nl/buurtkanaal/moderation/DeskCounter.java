package nl.buurtkanaal.moderation;

import java.util.Optional;
import java.util.stream.Stream;

/** The four numbers on top of the desk, in the order in which they stand there. */
public enum DeskCounter {
    POSTS("berichten"), REPORTS("meldingen"), PEOPLE("mensen"), CALLS("telefoontjes");

    private final String slug;

    DeskCounter(String slug) {
        this.slug = slug;
    }

    /** The word in addresses ({@code ?soort=berichten}). */
    public String slug() {
        return slug;
    }

    /** What residents with a role read under the number, such as "berichten te bekijken". */
    public String messageKey() {
        return "desk.counter." + slug;
    }

    public static Optional<DeskCounter> of(String slug) {
        return Stream.of(values()).filter(counter -> counter.slug.equals(slug)).findFirst();
    }
}
