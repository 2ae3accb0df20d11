package nl.buurtkanaal.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.transaction.exceptions.IllegalTransactionStateException;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

@MicronautTest
class TermsTest {
    private static final long EDITION = 9_000_001;
    private static final long OEKEN = 9_000_011;
    private static final long HALL = 9_000_012;

    @Inject
    Terms terms;
    @Inject
    JdbcOperations jdbc;

    @Test
    void a_post_is_found_by_other_words_than_its_own_in_the_kernen_asked_for() {
        terms.index(EDITION, OEKEN, "POST", 1, "Wie doet boodschappen?", "Elke vrijdag, met de bon erbij");
        terms.index(EDITION, HALL, "POST", 2, "Boodschappen op maandag", null);
        terms.index(EDITION, OEKEN, "ENTRY", 3, "Boodschappendienst");

        assertEquals(Set.of(1L), found("boodschappenhulp", EDITION, OEKEN));
        assertEquals(Set.of(1L, 2L), found("boodschap", EDITION, OEKEN, HALL));
        assertEquals(Set.of(1L), found("boodschappen op vrijdag", EDITION, OEKEN, HALL));
        assertEquals(Set.of(), found("boodschappen zaterdag", EDITION, OEKEN, HALL));
        assertEquals(Set.of(), found("boodschappen", EDITION + 1, OEKEN, HALL));
    }

    @Test
    void indexing_again_replaces_the_words_and_the_kern() {
        terms.index(EDITION, OEKEN, "POST", 1, "Heg knippen");

        terms.index(EDITION, HALL, "POST", 1, "Lamp ophangen");

        assertEquals(Set.of(), found("heg", EDITION, OEKEN, HALL));
        assertEquals(Set.of(1L), found("lamp", EDITION, HALL));
    }

    @Test
    void what_is_removed_is_not_found_and_others_stay() {
        terms.index(EDITION, OEKEN, "POST", 1, "Heg knippen");
        terms.index(EDITION, OEKEN, "POST", 2, "Heg snoeien");

        terms.remove("POST", 1);

        assertEquals(Set.of(2L), found("heg", EDITION, OEKEN));
    }

    @Test
    void what_belongs_to_the_whole_edition_stands_under_kern_zero() {
        terms.index(EDITION, null, "POST", 1, "Eettafel");

        assertEquals(Set.of(1L), found("eettafel", EDITION, Terms.WHOLE_EDITION));
    }

    @Test
    void words_are_told_apart_by_every_letter() {
        terms.index(EDITION, OEKEN, "POST", 1, "bos boss bosje ﬀ ff");

        assertEquals(Set.of(1L), found("boss", EDITION, OEKEN));
    }

    @Test
    void a_text_without_words_gives_no_terms() {
        terms.index(EDITION, OEKEN, "POST", 1, "", null, "...");

        assertEquals(Set.of(), found("heg", EDITION, OEKEN));
    }

    @Test
    void it_takes_part_in_the_callers_transaction_or_refuses() {
        var withoutTransaction = CompletableFuture.runAsync(() -> terms.remove("POST", 1));

        var refusal = assertThrows(ExecutionException.class, withoutTransaction::get);
        assertInstanceOf(IllegalTransactionStateException.class, refusal.getCause());
    }

    private Set<Long> found(String question, long editionId, long... kernIds) {
        var search = WordSearch.of(question).orElseThrow();
        var kernen = Arrays.stream(kernIds).boxed().toList();
        var sql = """
            SELECT t.subject_id FROM term t
            WHERE t.edition_id = %d AND t.subject = 'POST' AND t.term IN (%s) AND t.kern_id IN (%s)
            GROUP BY t.subject_id
            HAVING MAX(t.term IN (%s)) AND MAX(t.term IN (%s)) AND MAX(t.term IN (%s)) AND MAX(t.term IN (%s))
            ORDER BY NULL
            """.formatted(editionId, quoted(search.all()), kernen.stream().map(String::valueOf).collect(Collectors.joining(",")),
            quoted(search.first()), quoted(search.second()), quoted(search.third()), quoted(search.fourth()));
        return jdbc.execute(connection -> {
            var subjects = new TreeSet<Long>();
            try (var statement = connection.createStatement(); var rows = statement.executeQuery(sql)) {
                while (rows.next()) {
                    subjects.add(rows.getLong(1));
                }
            }
            return subjects;
        });
    }

    private static String quoted(Collection<String> terms) {
        return terms.stream().map(term -> "'" + term + "'").collect(Collectors.joining(","));
    }
}
