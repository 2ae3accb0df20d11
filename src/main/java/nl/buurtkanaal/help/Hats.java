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
    private static final String ORGANISATIONS = """
        SELECT DISTINCT o.id, o.name FROM organisation_editor m JOIN organisation o ON o.id = m.organisation_id
        JOIN socialekaart_entry e ON e.organisation_id = o.id AND e.edition_id = ? WHERE m.person_id = ? ORDER BY o.name, o.id LIMIT 20""";

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
        var labels = labels(edition, person, writesAlong);
        if (labels.isEmpty()) {
            return List.of();
        }
        var options = new ArrayList<>(List.of(new Option("", Messages.get("hat.neighbour"))));
        labels.forEach((key, label) -> options.add(new Option(key, Messages.get("hat.as", label))));
        return options;
    }

    /** What stands behind the name of who chose this; null as neighbour, and for a role that they have not. */
    public @Nullable String label(Edition edition, @Nullable CurrentPerson person, String key) {
        return key.isEmpty() ? null : labels(edition, person, true).get(key);
    }

    private Map<String, String> labels(Edition edition, @Nullable CurrentPerson person, boolean writesAlong) {
        var labels = new LinkedHashMap<String, String>();
        if (person == null) {
            return labels;
        }
        person.roles().stream().filter(role -> role.editionId() != null && role.editionId() == edition.id()).map(Role::kind)
            .forEach(kind -> labels.put(kind.name(), shortened(Messages.get("hat." + kind, edition.name()))));
        if (!writesAlong) {
            return labels;
        }
        jdbc.prepareStatement(ORGANISATIONS, statement -> {
            statement.setLong(1, edition.id());
            statement.setLong(2, person.id());
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    labels.put("O" + rows.getLong(1), shortened(Messages.get("hat.organisation", rows.getString(2))));
                }
                return labels;
            }
        });
        return labels;
    }

    private static String shortened(String label) {
        return label.length() <= LONGEST ? label : label.substring(0, LONGEST);
    }
}
