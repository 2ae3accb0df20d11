package nl.buurtkanaal.help;

import io.micronaut.core.annotation.Nullable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.buurtkanaal.help.BoardStatement.Key;
import nl.buurtkanaal.help.BoardStatement.Near;
import nl.buurtkanaal.help.BoardStatement.Visitor;

/**
 * What holds for each row of a page of the board: conditions on a post p, and the values of all question marks in the order in which they
 * are asked for.
 */
final class BoardConditions {

    /** Written so that the engines see a range of the index: they do not in a comparison of pairs. */
    private static final String AFTER = " AND p.published_at<=? AND (p.published_at<? OR p.id<?)";
    private static final String NEIGHBOURS_AND_FURTHER = " IN('NEIGHBOURS','EDITION','BORDER')";

    private final BoardQuery query;
    private final List<Near> neighbours;
    private final @Nullable Key after;
    private final @Nullable Visitor visitor;
    private final List<Object> values = new ArrayList<>();

    BoardConditions(BoardQuery query, List<Near> neighbours, @Nullable Key after, @Nullable Visitor visitor) {
        this.query = query;
        this.neighbours = neighbours;
        this.after = after;
        this.visitor = visitor;
    }

    List<Object> values() {
        return values;
    }

    /** The kern asked for and its neighbours; empty when a whole edition is asked for. */
    List<Near> near() {
        return query.kern() == null ? List.of()
            : Stream.concat(Stream.of(new Near(query.kern().id(), 0, query.edition().id())), neighbours.stream()).toList();
    }

    /** A question mark for one value. */
    String mark(Object value) {
        values.add(value);
        return "?";
    }

    /** A question mark for each, in brackets. */
    String marks(Collection<?> list) {
        values.addAll(list);
        return list.stream().map(value -> "?").collect(Collectors.joining(",", "(", ")"));
    }

    String category() {
        return query.category() == null ? "" : " AND p.category=" + mark(query.category().name());
    }

    /** How far a post of one kern must reach to be seen from the kern asked for. */
    String reach(Near near) {
        if (near.minutes() == 0) {
            return "p.avoids_own_kern=0";
        }
        var reach = near.editionId() == query.edition().id() ? NEIGHBOURS_AND_FURTHER : "='BORDER'";
        return "p.reach" + reach + (visitor != null && visitor.kernId() == near.kernId() ? " AND p.avoids_own_kern=0" : "");
    }

    /**
     * What holds everywhere: its kind, that nobody is blocked, and that it comes after the last one seen.
     *
     * @param minutes of the kern in whose order the rows are; -1 when they are of several
     */
    String rest(int minutes) {
        var sql = new StringBuilder();
        if (query.kind() != null) {
            sql.append(" AND p.kind=").append(mark(query.kind().name()));
        }
        if (visitor != null && !visitor.blocked().isEmpty()) {
            sql.append(" AND p.author_id NOT IN").append(marks(visitor.blocked()));
        }
        if (after != null && (!query.byMinutes() || minutes == after.minutes())) {
            sql.append(after());
        }
        return sql.toString();
    }

    /** That a row comes after the last one seen, where the nearest kern comes first: of several kernen at once. */
    String afterByMinutes() {
        return after == null || !query.byMinutes() ? ""
            : " AND (n.minutes>" + mark(after.minutes()) + " OR n.minutes=" + mark(after.minutes()) + after() + ")";
    }

    private String after() {
        values.add(after.publishedAt());
        values.add(after.publishedAt());
        values.add(after.id());
        return AFTER;
    }
}
