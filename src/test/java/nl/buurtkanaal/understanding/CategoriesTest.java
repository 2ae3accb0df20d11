package nl.buurtkanaal.understanding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import nl.buurtkanaal.category.Category;
import org.junit.jupiter.api.Test;

class CategoriesTest {
    private static final List<Sentence> SENTENCES = sentences();

    /** What a resident may type, with the category and the intent that a buurtverbinder would choose. */
    private record Sentence(Category category, Intent intent, String text) {
        int rank() {
            var guessed = Understanding.categories(text).stream().map(RankedCategory::category).toList();
            return guessed.contains(category) ? guessed.indexOf(category) : Integer.MAX_VALUE;
        }

        boolean intentGuessed() {
            return Understanding.intent(text).equals(Optional.of(intent));
        }
    }

    @Test
    void most_sentences_get_their_category_at_once_and_nearly_all_among_six() {
        var missed = SENTENCES.stream().filter(sentence -> sentence.rank() > 0).toList();
        long first = SENTENCES.size() - missed.size();
        long amongSix = SENTENCES.stream().filter(sentence -> sentence.rank() < 6).count();

        System.out.printf("%d sentences: category first %d, among six %d%n", SENTENCES.size(), first, amongSix);
        assertTrue(first >= SENTENCES.size() * 0.9, "missed: " + missed);
        assertTrue(amongSix >= SENTENCES.size() * 0.95, "among six: " + amongSix);
    }

    @Test
    void most_sentences_tell_whether_they_ask_offer_or_invite() {
        var missed = SENTENCES.stream().filter(sentence -> !sentence.intentGuessed()).toList();
        long right = SENTENCES.size() - missed.size();

        System.out.printf("%d sentences: intent right %d%n", SENTENCES.size(), right);
        assertTrue(right >= SENTENCES.size() * 0.8, "missed: " + missed);
    }

    @Test
    void a_text_that_says_nothing_is_anders() {
        assertEquals(List.of(new RankedCategory(Category.ANDERS, 0)), Understanding.categories(""));
        assertEquals(Category.ANDERS, Understanding.categories(null).get(0).category());
        assertEquals(Optional.empty(), Understanding.intent(null));
    }

    @Test
    void the_title_counts_more_than_what_follows() {
        var guessed = Understanding.categories("Wie laat mijn hond uit?\nDaarna drinken we koffie.");

        assertEquals(Category.DIEREN, guessed.get(0).category());
        assertTrue(guessed.size() > 1);
    }

    private static List<Sentence> sentences() {
        try (var stream = CategoriesTest.class.getResourceAsStream("/words/sentences.tsv")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().map(line -> line.split("\t"))
                .map(cells -> new Sentence(Category.of(cells[0]).orElseThrow(), Intent.valueOf(cells[1]), cells[2])).toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
