package nl.buurtkanaal.socialekaart.search;

import io.micronaut.core.annotation.Nullable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import nl.buurtkanaal.words.AskedWord;

/**
 * The statement behind a page of the sociale kaart. The list reads its key in order and stops at the limit; left alone, MariaDB starts at
 * the organisations and sorts all (0.5 s at 90,000 entries), and makes a table of every entry of the Kern where a count looks at one row. A
 * search reads the rows of its terms, and of their entries the best.
 *
 * @param values of the question marks, in order
 */
record EntryStatement(String sql, List<Object> values) {

    private static final String CARD = """
        e.id, e.slug, e.name, o.name AS organisation_name, e.what, e.rubriek, e.leefring, e.serves_all, e.phone, e.cost,
        e.referral_needed, e.contact_role, e.contact_first_name, (e.checked_on IS NULL OR e.checked_on < ?) AS unchecked""";

    static final int ALL_CANDIDATES = 0;

    /** A word with how telling it is. */
    record Weighed(AskedWord word, double weight) {
    }

    /** Entries after a key, by leefring, name and id. */
    static EntryStatement list(long editionId, SocialeKaartFilter filter, LocalDate freshSince, @Nullable OpenNow open, EntryKey after,
                               int limit) {
        var values = new ArrayList<Object>();
        var sql = new StringBuilder("SELECT ").append(CARD).append(", 0 AS score FROM socialekaart_entry e FORCE INDEX (")
            .append(open != null && open.few() != null ? "PRIMARY"
                : filter.rubriek().isEmpty() ? "socialekaart_entry_list" : "socialekaart_entry_rubriek")
            .append(") STRAIGHT_JOIN organisation o ON o.id = e.organisation_id WHERE e.edition_id = ? AND e.status = 'PUBLISHED'");
        values.add(freshSince);
        values.add(editionId);
        narrow(sql, values, filter, open);
        if (after != EntryKey.START) {
            sql.append(" AND e.leefring >= ? AND (e.leefring > ? OR e.name > ? OR (e.name = ? AND e.id > ?))");
            values.addAll(List.of(after.leefring(), after.leefring(), after.name(), after.name(), after.id()));
        }
        sql.append(" ORDER BY e.leefring, e.name, e.id LIMIT ").append(limit);
        return new EntryStatement(sql.toString(), values);
    }

    /**
     * The entries that answer these words best, the best first.
     *
     * @param candidates so many of the best are looked at, whatever was chosen; {@link #ALL_CANDIDATES} for all
     */
    static EntryStatement search(long editionId, List<Weighed> words, SocialeKaartFilter filter, LocalDate freshSince,
                                 @Nullable OpenNow open, int candidates, int limit) {
        var values = new ArrayList<Object>();
        var sql = new StringBuilder("SELECT STRAIGHT_JOIN ").append(CARD).append(", f.score FROM (SELECT t.subject_id");
        values.add(freshSince);
        var sum = new ArrayList<String>();
        for (var word : words) {
            var cases = new StringBuilder("MAX(CASE t.term");
            word.word().alternatives().forEach((term, how) -> {
                cases.append(" WHEN ? THEN ?");
                values.add(term);
                values.add(Math.round(how * word.weight() * 100));
            });
            sum.add(cases.append(" ELSE 0 END * (t.weight + 4))").toString());
        }
        sql.append(", ").append(String.join(" + ", sum))
            .append(" AS score FROM term t WHERE t.edition_id = ? AND t.subject = 'ENTRY' AND t.kern_id = 0")
            .append(" AND t.term IN ");
        values.add(editionId);
        var terms = words.stream().flatMap(word -> word.word().alternatives().keySet().stream()).distinct().toList();
        // the sum keeps the ids out of the range of the key: that is for the terms
        sql.append(marks(terms, values)).append(open == null ? "" : open.oneOf("t.subject_id + 0")).append(" GROUP BY t.subject_id ")
            .append(candidates == ALL_CANDIDATES ? "ORDER BY NULL" : "ORDER BY score DESC, t.subject_id LIMIT " + candidates)
            .append(") f JOIN socialekaart_entry e ON e.id = f.subject_id")
            .append(" AND e.status = 'PUBLISHED' JOIN organisation o ON o.id = e.organisation_id WHERE e.edition_id = ?");
        values.add(editionId);
        narrow(sql, values, filter, open);
        sql.append(" ORDER BY f.score DESC, e.id LIMIT ").append(limit);
        return new EntryStatement(sql.toString(), values);
    }

    /** What was chosen, all of it together. */
    private static void narrow(StringBuilder sql, List<Object> values, SocialeKaartFilter filter, @Nullable OpenNow open) {
        if (!filter.rubriek().isEmpty()) {
            sql.append(" AND e.rubriek = ?");
            values.add(filter.rubriekName());
        }
        if (!filter.domein().isEmpty()) {
            sql.append(" AND (SELECT COUNT(*) FROM socialekaart_entry_domain d WHERE d.socialekaart_entry_id = e.id AND d.domain = ?) > 0");
            values.add(filter.domainName());
        }
        if (!filter.kernIds().isEmpty()) {
            sql.append(" AND (e.serves_all = TRUE OR (SELECT COUNT(*) FROM socialekaart_entry_kern k WHERE k.socialekaart_entry_id = e.id"
                + " AND k.kern_id IN ")
                .append(marks(filter.kernIds(), values)).append(") > 0)");
        }
        sql.append(filter.free() ? " AND e.free = TRUE" : "").append(filter.withoutReferral() ? " AND e.referral_needed = FALSE" : "")
            .append(filter.wheelchair() ? " AND e.wheelchair = TRUE" : "");
        if (open != null) {
            sql.append(open.condition(values));
        }
    }

    static String marks(Collection<?> list, List<Object> values) {
        values.addAll(list);
        return list.stream().map(value -> "?").collect(Collectors.joining(",", "(", ")"));
    }
}
