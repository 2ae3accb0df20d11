package nl.buurtkanaal.socialekaart;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.util.List;
import nl.buurtkanaal.category.Category;
import nl.buurtkanaal.kern.Kern;
import nl.buurtkanaal.socialekaart.search.EntrySearch;
import nl.buurtkanaal.socialekaart.search.SocialeKaartFilter;

/** Entries that answer a question, for pages that show them beside something else. */
@Singleton
public class EntryAnswers {

    private static final int LONGEST_QUESTION = 200;

    private final EntrySearch search;

    EntryAnswers(EntrySearch search) {
        this.search = search;
    }

    /**
     * By leefring, and then the best first, at most 30; may be empty. One query. The words are kept nowhere.
     *
     * @param kern     whom an entry must serve; null for the whole edition
     * @param category what is asked, also where the words say something else
     * @param words    empty when nothing was typed
     */
    public List<SocialeKaartCard> to(long editionId, @Nullable Kern kern, Category category, String words) {
        var subject = category == Category.ANDERS ? "" : category.label();
        var question = (subject + " " + words).strip();
        return question.isEmpty() ? List.of() : search.search(editionId, new SocialeKaartFilter(
            question.length() > LONGEST_QUESTION ? question.substring(0, LONGEST_QUESTION) : question, "", "", "", "", "", "", "", "", kern,
            kern == null ? List.of() : List.of(kern.id())));
    }
}
