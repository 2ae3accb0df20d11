package nl.buurtkanaal.socialekaart.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.core.convert.ConversionService;
import io.micronaut.http.simple.SimpleHttpParameters;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import nl.buurtkanaal.cast.Directory;
import nl.buurtkanaal.cast.TestClock;
import nl.buurtkanaal.edition.Editions;
import nl.buurtkanaal.kern.Kernen;
import nl.buurtkanaal.socialekaart.SocialeKaartCard;
import nl.buurtkanaal.words.Vocabularies;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Real-sounding questions with the entries that must be among the first five. One half was written with the search, the other by somebody
 * who had not seen its rules; of that half only the score is looked at.
 */
@MicronautTest(transactional = false)
class QuestionsTest {

    private static final double BAR = 0.9;
    private static final int FIRST = 5;

    @Inject EntrySearch search;
    @Inject Editions editions;
    @Inject Kernen kernen;
    @Inject Directory directory;
    @Inject TestClock clock;
    @Inject Vocabularies vocabularies;

    @BeforeEach
    void asItWas() {
        clock.reset();
        directory.reset();
        editions.open().forEach(edition -> vocabularies.forget(edition.id()));
    }

    @Test
    void our_own_questions_find_what_they_should() {
        var missed = missed("questions-own.csv");

        System.out.println("own questions: " + score(missed) + "\n" + String.join("\n", missed.lines()));
        assertTrue(missed.share() >= BAR, score(missed) + "\n" + String.join("\n", missed.lines()));
    }

    /** Does not name the questions that fail: they are not to be learnt by heart. */
    @Test
    void the_questions_of_somebody_who_never_saw_the_rules_find_what_they_should() {
        var missed = missed("questions-unseen.csv");

        System.out.println("unseen questions: " + score(missed));
        assertTrue(missed.share() >= BAR, score(missed));
    }

    private Missed missed(String file) {
        var lines = new ArrayList<String>();
        var questions = read(file);
        for (var question : questions) {
            var found = firstFive(question.edition(), question.words());
            if (!found.containsAll(question.expected())) {
                lines.add(question.words() + ": wants " + question.expected() + ", finds " + found);
            }
        }
        assertEquals(48, questions.size());
        return new Missed(questions.size(), lines);
    }

    private List<String> firstFive(String slug, String words) {
        var edition = editions.bySlug(slug).orElseThrow();
        var asked = new SimpleHttpParameters(ConversionService.SHARED);
        asked.add("zoek", words);
        return search.search(edition.id(), SocialeKaartFilter.of(edition, kernen, asked)).stream().map(SocialeKaartCard::slug).limit(FIRST)
            .toList();
    }

    private static String score(Missed missed) {
        return (missed.asked() - missed.lines().size()) + " of " + missed.asked();
    }

    private static List<Asked> read(String file) {
        try (var in = QuestionsTest.class.getResourceAsStream("/search/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1).filter(line -> !line.isBlank())
                .map(QuestionsTest::asked).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Edition first, slugs last; what stands between is the question, commas and quotes included. */
    private static Asked asked(String line) {
        int first = line.indexOf(',');
        int last = line.lastIndexOf(',');
        var words = line.substring(first + 1, last).strip();
        return new Asked(line.substring(0, first).strip(), words.startsWith("\"")
            ? words.substring(1, words.length() - 1).replace("\"\"", "\"") : words,
            List.of(line.substring(last + 1).strip().replace("\"", "").split("\\s+")));
    }

    private record Asked(String edition, String words, List<String> expected) {
    }

    private record Missed(int asked, List<String> lines) {
        double share() {
            return 1 - lines.size() / (double) asked;
        }
    }
}
