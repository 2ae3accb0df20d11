package nl.buurtkanaal.kern;

import io.micronaut.core.annotation.Nullable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.buurtkanaal.kern.ReferenceFiles.KernRow;

/**
 * What becomes of the kernen that are stored when the files name others. Pure.
 *
 * <p>A kern is known again by its key, or, when its woonplaats went to another gemeente (a herindeling), by the code of that woonplaats: it
 * keeps its id, key and slug. One that is named no longer retires; the kern with the name of its woonplaats succeeds it.
 *
 * @param rows       each row of the files with the stored kern that it continues, null for a new one
 * @param successors what retires, by id, with the key of its successor or null
 */
record KernPlan(List<Match> rows, Map<Long, String> successors) {

    record Known(long id, String key, String gemeenteCode, String slug, String name, @Nullable String postalPlace,
                 @Nullable String woonplaatsCode, Point point, boolean retired) {
        boolean isWoonplaats() {
            return woonplaatsCode != null && name.equals(postalPlace);
        }
    }

    /**
     * @param key  of the stored kern where there is one, else that of the row
     * @param slug as stored where there is one, unless the new gemeente has it already
     */
    record Match(KernRow row, @Nullable Known known, String key, String slug) {
        boolean isNew() {
            return known == null;
        }

        /** What is stored says the same already. */
        boolean isStored() {
            return known != null && known.equals(new Known(known.id(), key, row.gemeenteCode(), slug, row.name(), row.postalPlace(),
                row.woonplaatsCode(), row.point(), false));
        }
    }

    static KernPlan of(List<Known> stored, List<KernRow> rows) {
        var byKey = new HashMap<String, Known>();
        stored.forEach(known -> byKey.put(known.key(), known));
        var named = new HashSet<String>();
        rows.forEach(row -> named.add(row.key()));
        var byWoonplaats = new HashMap<String, Known>();
        stored.stream().filter(Known::isWoonplaats).filter(known -> !named.contains(known.key()))
            .forEach(known -> byWoonplaats.put(known.woonplaatsCode(), known));

        var continued = new LinkedHashMap<KernRow, Known>();
        var gone = new HashMap<Long, Known>();
        stored.forEach(known -> gone.put(known.id(), known));
        for (var row : rows) {
            var known = byKey.get(row.key());
            if (known == null && row.isWoonplaats() && row.woonplaatsCode() != null) {
                known = byWoonplaats.remove(row.woonplaatsCode());
            }
            continued.put(row, known);
            if (known != null) {
                gone.remove(known.id());
            }
        }
        return withPaths(continued, gone.values());
    }

    private static KernPlan withPaths(Map<KernRow, Known> continued, Collection<Known> gone) {
        var taken = new HashSet<String>();
        continued.keySet().forEach(row -> taken.add(row.gemeenteCode() + "/" + row.slug()));
        gone.forEach(known -> taken.add(known.gemeenteCode() + "/" + known.slug()));
        var matches = new ArrayList<Match>();
        continued.forEach((row, known) -> matches.add(new Match(row, known, known == null ? row.key() : known.key(),
            slug(row, known, taken))));
        return new KernPlan(matches, successors(gone, matches));
    }

    private static String slug(KernRow row, @Nullable Known known, Set<String> taken) {
        if (known == null || known.slug().equals(row.slug()) || !taken.add(row.gemeenteCode() + "/" + known.slug())) {
            return row.slug();
        }
        return known.slug();
    }

    private static Map<Long, String> successors(Collection<Known> gone, List<Match> matches) {
        var woonplaatsen = new HashMap<String, String>();
        matches.stream().filter(match -> match.row().isWoonplaats())
            .forEach(match -> woonplaatsen.put(match.row().woonplaatsCode(), match.key()));
        var successors = new HashMap<Long, String>();
        gone.forEach(known -> successors.put(known.id(), woonplaatsen.get(known.woonplaatsCode())));
        return successors;
    }
}
