package nl.buurtkanaal.help;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.buurtkanaal.help.BoardStatement.Near;
import nl.buurtkanaal.words.WordSearch;

/** The posts that answer each word, in the kernen asked for or in the whole edition. */
record BoardSearch(BoardQuery query, BoardConditions conditions) {

    /** Minutes m, moment t and id i of each, in no order. */
    String of(WordSearch search) {
        var near = conditions.near();
        return "SELECT STRAIGHT_JOIN " + (near.isEmpty() ? "0" : "n.minutes") + " m,p.published_at t,p.id i FROM (" + subjects(search, near)
            + ") f JOIN help_post p ON p.id=f.subject_id AND p.on_board=1" + where(near) + " WHERE TRUE" + conditions.category()
            + conditions.rest(-1) + conditions.afterByMinutes();
    }

    /** Ids of what has each word somewhere in its texts. */
    private String subjects(WordSearch search, List<Near> near) {
        var editionIds = near.isEmpty() ? List.of(query.edition().id()) : near.stream().map(Near::editionId).distinct().toList();
        var sql = new StringBuilder("SELECT t.subject_id FROM term t WHERE t.edition_id IN").append(conditions.marks(editionIds))
            .append(" AND t.subject='POST' AND t.term IN").append(conditions.marks(search.all()));
        if (!near.isEmpty()) {
            sql.append(" AND t.kern_id IN").append(conditions.marks(near.stream().map(Near::kernId).toList()));
        }
        sql.append(" GROUP BY t.subject_id");
        var words = Stream.of(search.first(), search.second(), search.third(), search.fourth()).distinct().toList();
        if (words.size() > 1) {
            sql.append(words.stream().map(word -> "MAX(t.term IN" + conditions.marks(word) + ")")
                .collect(Collectors.joining(" AND ", " HAVING ", "")));
        }
        return sql.append(" ORDER BY NULL").toString();
    }

    private String where(List<Near> near) {
        if (near.isEmpty()) {
            return " AND p.reach<>'KERN' AND p.avoids_own_kern=0 AND p.edition_id=" + conditions.mark(query.edition().id());
        }
        return " JOIN kern_neighbour n ON n.neighbour_id=p.kern_id AND n.kern_id=" + conditions.mark(query.kern().id())
            + near.stream().map(one -> "p.kern_id=" + one.kernId() + " AND " + conditions.reach(one))
                .collect(Collectors.joining(" OR ", " AND (", ")"));
    }
}
