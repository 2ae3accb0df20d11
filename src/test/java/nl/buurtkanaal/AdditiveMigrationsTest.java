package nl.buurtkanaal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Nodes are upgraded one by one, so for a while the version before works on the schema of the version after. From the first version that
 * was rolled out on, a migration only adds: what the old version writes still fits, and what it reads is still there. To take something
 * away, the version that no longer uses it goes first, and the migration of a later one says so in its first line:
 * {@code -- unused since V202701010900}.
 */
class AdditiveMigrationsTest {

    /** The last migration of the first version that is rolled out; before it there is no version that has to survive. */
    private static final String FIRST_ROLLED_OUT = "V202611222100";

    private static final Pattern UNUSED = Pattern.compile("(?m)\\A-- unused since (V\\d{12})$");
    private static final Map<String, Pattern> TAKES_AWAY = Map.of(
        "takes a table, column or key away",
        Pattern.compile("(?i)\\bDROP\\s+(TABLE|COLUMN|PRIMARY|FOREIGN|(?!INDEX|KEY|CONSTRAINT|DATABASE)\\w+\\s*(,|;|$))"),
        "gives something another name", Pattern.compile("(?i)\\bRENAME\\b|\\bCHANGE\\s"),
        "narrows or changes a column", Pattern.compile("(?i)\\bMODIFY\\s"),
        "empties a table", Pattern.compile("(?i)\\bTRUNCATE\\b"),
        "demands of old rows or old writers what they do not have", Pattern.compile(
            "(?i)ALTER TABLE[^;]*\\bADD\\s+(?:COLUMN\\s+)?(?!COLUMN\\b|UNIQUE\\b|KEY\\b|INDEX\\b|CONSTRAINT\\b|FOREIGN\\b|PRIMARY\\b)"
                + "\\w+\\s+[^,;]*\\bNOT NULL\\b(?![^,;]*\\bDEFAULT\\b)"),
        "forbids what the old version may write",
        Pattern.compile("(?i)ALTER TABLE[^;]*\\bADD\\s+(?:CONSTRAINT\\s+\\w+\\s+)?(UNIQUE|FOREIGN|CHECK|PRIMARY)"
            + "|CREATE UNIQUE INDEX"));

    @Test
    void the_version_before_survives_every_migration() {
        var offences = Sources.under(Sources.RESOURCES.resolve("db/migration"), ".sql").entrySet().stream()
            .filter(migration -> migration.getKey().compareTo(FIRST_ROLLED_OUT) > 0)
            .flatMap(migration -> offence(migration.getKey(), migration.getValue()).map(what -> migration.getKey() + " " + what).stream())
            .toList();

        assertEquals(List.of(), offences);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "ALTER TABLE person DROP COLUMN phone",
        "ALTER TABLE person DROP phone",
        "DROP TABLE person_note",
        "ALTER TABLE person RENAME COLUMN phone TO number",
        "ALTER TABLE person CHANGE phone number VARCHAR(20) NULL",
        "ALTER TABLE person MODIFY phone VARCHAR(10) NOT NULL",
        "ALTER TABLE person ADD COLUMN age TINYINT NOT NULL",
        "ALTER TABLE person ADD UNIQUE KEY person_phone (phone)",
        "ALTER TABLE person ADD CONSTRAINT person_kern_fk FOREIGN KEY (kern_id) REFERENCES kern (id)",
        "CREATE UNIQUE INDEX person_phone ON person (phone)",
        "TRUNCATE TABLE person"})
    void what_the_version_before_would_stumble_over_is_found(String sql) {
        assertTrue(offence("V202701010900__change.sql", sql).isPresent(), sql);
        assertFalse(offence("V202701010900__change.sql", "-- unused since V202612010900\n" + sql).isPresent(), sql);
        assertTrue(offence("V202701010900__change.sql", "-- unused since V202702010900\n" + sql).isPresent(),
            "a later version than this one");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "CREATE TABLE story (id BIGINT NOT NULL, CONSTRAINT story_fk FOREIGN KEY (id) REFERENCES person (id), UNIQUE KEY story_once (id))",
        "ALTER TABLE person ADD COLUMN age TINYINT NULL",
        "ALTER TABLE person ADD COLUMN age TINYINT NOT NULL DEFAULT 0",
        "ALTER TABLE person ADD KEY person_phone (phone)",
        "ALTER TABLE person DROP INDEX person_phone",
        "CREATE INDEX person_phone ON person (phone)",
        "UPDATE person SET phone = NULL WHERE phone = ''"})
    void what_only_adds_is_allowed(String sql) {
        assertEquals(Optional.empty(), offence("V202701010900__change.sql", sql));
    }

    private static Optional<String> offence(String name, String sql) {
        var unused = UNUSED.matcher(sql);
        if (unused.find() && unused.group(1).compareTo(name) < 0) {
            return Optional.empty();
        }
        var code = sql.replaceAll("(?m)--.*$", "").replaceAll("'(?:[^']|'')*'", "''").strip();
        return TAKES_AWAY.entrySet().stream().filter(rule -> rule.getValue().matcher(code).find()).map(Map.Entry::getKey).findFirst();
    }
}
