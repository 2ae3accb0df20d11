package nl.buurtkanaal.help;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.connection.annotation.Connectable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.person.Role;
import nl.buurtkanaal.platform.views.Messages;

/**
 * As who somebody places a post or answers one: a professional who is a neighbour too chooses for each. Who has no role here has nothing to
 * choose, and writes as neighbour.
 */
@Singleton
@Connectable
public class Hats {

    private static final int LONGEST = 160;
    /** An organisation as a whole, and by name what it has for who cares for somebody: that is what those know it by. */
    private static final String ORGANISATIONS = """
        SELECT o.id, o.name, NULL AS entry_id FROM organisation_editor m JOIN organisation o ON o.id = m.organisation_id
        WHERE m.person_id = ? AND EXISTS (SELECT 1 FROM socialekaart_entry s WHERE s.organisation_id = o.id AND s.edition_id = ?)
        UNION ALL
        SELECT e.organisation_id, e.name, e.id FROM organisation_editor m JOIN socialekaart_entry e ON e.organisation_id = m.organisation_id
        WHERE m.person_id = ? AND e.edition_id = ? AND e.status = 'PUBLISHED' AND e.rubriek = 'MANTELZORG'
        ORDER BY 1, 3, 2 LIMIT 20""";

    private final JdbcOperations jdbc;

    Hats(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** As neighbour first, then each role in this edition; empty for who has none. */
    public List<Option> options(Edition edition, @Nullable CurrentPerson person) {
        return options(edition, person, true);
    }

    /** @param writesAlong whether they write along for any organisation; when not, it costs no query */
    public List<Option> options(Edition edition, @Nullable CurrentPerson person, boolean writesAlong) {
        var known = known(edition, person, writesAlong);
        if (known.isEmpty()) {
            return List.of();
        }
        var options = new ArrayList<>(List.of(new Option("", Messages.get("hat.neighbour"))));
        known.forEach((key, hat) -> options.add(new Option(key, Messages.get("hat.as", hat.label()))));
        return options;
    }

    /** Whether one of these is in the name of something for who cares for somebody: a meeting under it stands on their page. */
    public static boolean forCarers(List<Option> options) {
        return options.stream().anyMatch(option -> option.value().matches("E\\d+"));
    }

    /** As what they write who chose this; null as neighbour, and for a role that they have not. */
    public @Nullable Hat of(Edition edition, @Nullable CurrentPerson person, String key) {
        return key.isEmpty() ? null : known(edition, person, true).get(key);
    }

    private Map<String, Hat> known(Edition edition, @Nullable CurrentPerson person, boolean writesAlong) {
        var known = new LinkedHashMap<String, Hat>();
        if (person == null) {
            return known;
        }
        person.roles().stream().filter(role -> role.editionId() != null && role.editionId() == edition.id()).map(Role::kind)
            .forEach(kind -> known.put(kind.name(), new Hat(shortened(Messages.get("hat." + kind, edition.name())), null)));
        if (writesAlong) {
            jdbc.prepareStatement(ORGANISATIONS, statement -> {
                statement.setLong(1, person.id());
                statement.setLong(2, edition.id());
                statement.setLong(3, person.id());
                statement.setLong(4, edition.id());
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        var entryId = rows.getObject(3, Long.class);
                        known.put(entryId == null ? "O" + rows.getLong(1) : "E" + entryId, inNameOf(rows.getString(2), entryId));
                    }
                    return known;
                }
            });
        }
        return known;
    }

    /** Of who writes along for an organisation, or for one of its entries. */
    static Hat inNameOf(String name, @Nullable Long entryId) {
        return new Hat(shortened(Messages.get("hat.organisation", name)), entryId);
    }

    private static String shortened(String label) {
        return label.length() <= LONGEST ? label : label.substring(0, LONGEST);
    }
}
