package nl.buurtkanaal.story;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import java.util.Arrays;
import java.util.List;
import nl.buurtkanaal.category.Category;
import nl.buurtkanaal.category.Domain;
import nl.buurtkanaal.platform.views.Messages;

/**
 * What somebody tells about helping.
 *
 * @param lead     what it is about, in a sentence
 * @param body     paragraphs with a blank line between them
 * @param category what the button at the end asks for or offers
 * @param picture  null as long as there is none
 * @param film     null when there is none
 */
@Introspected
public record Story(long id, String slug, Domain domain, Role role, Category category, String title, String lead, String body,
                    boolean published, int version, @Nullable Shown picture, @Nullable Film film) {

    /** The widths, in points, in which a picture is there for phones and lists beside its own; the smallest first. */
    private static final List<Integer> WIDTHS = List.of(360, 720);

    static List<Integer> narrowerThan(int width) {
        return WIDTHS.stream().filter(smaller -> smaller < width).toList();
    }

    /** Who tells it. */
    public enum Role {
        HULPGEVER, HULPVERLENER
    }

    /** A picture with the words for who does not see it. */
    @Introspected
    public record Shown(String hash, int width, int height, String alt) {

        public List<Integer> narrower() {
            return narrowerThan(width);
        }
    }

    /**
     * A film, and what it tells in words.
     *
     * @param subtitles the address of its subtitles; null when nobody speaks in it
     * @param width     points, as it is shown; so is the height
     */
    @Introspected
    public record Film(String hash, @Nullable String subtitles, String transcript, int width, int height) {

        public List<String> lines() {
            return paragraphsOf(transcript);
        }
    }

    public List<String> paragraphs() {
        return paragraphsOf(body);
    }

    private static List<String> paragraphsOf(String text) {
        return Arrays.stream(text.split("\\R\\s*\\R")).map(String::strip).filter(part -> !part.isEmpty()).toList();
    }

    /** "Buur die helpt", "Werkt in de zorg". */
    public String roleLabel() {
        return Messages.get("story.role." + role.name());
    }

    /** A neighbour makes others want to help; who works in care makes others dare to ask. */
    public boolean invitesToHelp() {
        return role == Role.HULPGEVER;
    }
}
