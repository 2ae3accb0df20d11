package nl.buurtkanaal.conversation;

import jakarta.inject.Singleton;
import java.util.List;
import nl.buurtkanaal.words.Screenings;

/** Reads words that reach a neighbour by another way than the form of a conversation: said on the phone, or in a thank-you. */
@Singleton
public class Cautions {

    private final Screenings screenings;

    Cautions(Screenings screenings) {
        this.screenings = screenings;
    }

    /**
     * What is said about them before they go. Nothing of it is kept, and nobody is told.
     *
     * @param anyway whoever writes has read it and wants the words to go
     */
    public Caution about(long editionId, List<String> texts, boolean anyway) {
        return anyway || texts.stream().allMatch(String::isEmpty) ? Caution.NONE : Caution.about(texts, screenings.of(editionId));
    }
}
