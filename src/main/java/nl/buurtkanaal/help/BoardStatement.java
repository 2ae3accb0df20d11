package nl.buurtkanaal.help;

import io.micronaut.core.annotation.Nullable;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.buurtkanaal.words.Vocabulary;
import nl.buurtkanaal.words.WordSearch;

/**
 * The statement behind a page of the board. Each kern gives its first rows from a covering index, in order and from the last one seen on;
 * so what is sorted is never more than a page per kern, and what is read does not grow with posts elsewhere. The texts of the page alone
 * are then fetched by key. The indexes are named because both engines choose others (MEASURED: ten times slower).
 *
 * @param values of the question marks, in order
 */
record BoardStatement(String sql, List<Object> values) {

    /** A kern to look in beside the one asked for. */
    record Near(long kernId, int minutes, long editionId) {
    }

    /**
     * Who looks, when signed in.
     *
     * @param blocked with whom they have nothing to do. Read before, since it is empty for nearly everybody: asked for in each kern, it
     *     took both engines longer than the rest.
     */
    record Visitor(long kernId, Set<Long> blocked) {
    }

    /** The last row seen. */
    record Key(int minutes, Timestamp publishedAt, long id) {
    }

    static BoardStatement of(BoardQuery query, List<Near> neighbours, @Nullable Key after, @Nullable Visitor visitor, int limit) {
        return new Builder(query, neighbours, after, visitor, limit).build();
    }

    /** The same with what an edition searches together, and without a typing mistake. */
    static BoardStatement of(BoardQuery query, List<Near> neighbours, @Nullable Key after, @Nullable Visitor visitor, int limit,
                             Vocabulary vocabulary) {
        return new Builder(query, neighbours, after, visitor, limit).knowing(vocabulary).build();
    }

    /**
     * The same for the newest of a kern and its neighbours, when it is known from which moment on there are enough of them
     * ({@link BoardHorizon}).
     */
    static BoardStatement since(Timestamp moment, BoardQuery query, List<Near> neighbours, @Nullable Visitor visitor, int limit) {
        return new Builder(query, neighbours, null, visitor, limit).since(moment);
    }

    private static final class Builder {

        private final BoardQuery query;
        private final @Nullable Key after;
        private final @Nullable Visitor visitor;
        private final int limit;
        private final BoardConditions conditions;
        private Vocabulary vocabulary = Vocabulary.SHIPPED;

        Builder(BoardQuery query, List<Near> neighbours, @Nullable Key after, @Nullable Visitor visitor, int limit) {
            this.query = query;
            this.after = after;
            this.visitor = visitor;
            this.limit = limit;
            this.conditions = new BoardConditions(query, neighbours, after, visitor);
        }

        Builder knowing(Vocabulary known) {
            vocabulary = known;
            return this;
        }

        BoardStatement build() {
            var order = query.byMinutes() ? "m,t DESC,i DESC" : "t DESC,i DESC";
            var candidates = WordSearch.of(query.words() == null ? "" : query.words(), vocabulary)
                .map(new BoardSearch(query, conditions)::of).orElseGet(this::perKern);
            var sql = "SELECT " + details() + " FROM (" + candidates + " ORDER BY " + order + " LIMIT " + limit + ") c JOIN help_post p"
                + " ON p.id=c.i" + author() + " ORDER BY " + order;
            return new BoardStatement(sql, conditions.values());
        }

        private String details() {
            return "p.id,p.code,p.edition_id,p.kern_id,p.kind,p.category,p.title,p.body,p.published_at,"
                + "p.together_on,p.together_minute,p.together_place,p.rhythm,p.last_on,p.hat"
                + (visitor == null ? "" : ",p.day_parts," + HelpPostRow.AUTHOR_NAME);
        }

        private String author() {
            return visitor == null ? "" : " JOIN person a ON a.id=p.author_id";
        }

        /** One range of the index for each kern, read by one plan: a plan for each kern is most of what the statement above costs. */
        BoardStatement since(Timestamp moment) {
            var near = conditions.near();
            var sql = new StringBuilder("SELECT STRAIGHT_JOIN ").append(details()).append(" FROM help_post p FORCE INDEX(")
                .append(query.category() == null ? "help_post_board_kern" : "help_post_board_category").append(')').append(author())
                .append(" WHERE p.kern_id IN").append(conditions.marks(near.stream().map(Near::kernId).toList()))
                .append(" AND p.on_board=1").append(conditions.category())
                .append(" AND p.published_at>=").append(conditions.mark(moment));
            var byReach = new LinkedHashMap<String, List<Long>>();
            near.forEach(one -> byReach.computeIfAbsent(conditions.reach(one), reach -> new ArrayList<>()).add(one.kernId()));
            sql.append(byReach.entrySet().stream()
                .map(one -> "p.kern_id IN" + conditions.marks(one.getValue()) + " AND " + one.getKey())
                .collect(Collectors.joining(" OR ", " AND (", ")")));
            sql.append(conditions.rest(-1)).append(" ORDER BY p.published_at DESC,p.id DESC LIMIT ").append(limit);
            return new BoardStatement(sql.toString(), conditions.values());
        }

        private String perKern() {
            if (query.kern() == null) {
                return branch("help_post_board_edition", "edition_id", query.edition().id(), 0, "p.reach<>'KERN' AND p.avoids_own_kern=0");
            }
            return conditions.near().stream()
                .filter(near -> !query.byMinutes() || after == null || near.minutes() >= after.minutes())
                .map(near -> branch("help_post_board_kern", "kern_id", near.kernId(), near.minutes(), conditions.reach(near)))
                .collect(Collectors.joining(" UNION ALL ", "SELECT m,t,i FROM (", ") u"));
        }

        /** The first rows of one kern, or edition, on the index that has them in order. */
        private String branch(String index, String place, long id, int minutes, String reach) {
            return "(SELECT " + minutes + " m,p.published_at t,p.id i FROM help_post p FORCE INDEX("
                + index.replace("board_kern", query.category() == null ? "board_kern" : "board_category")
                    .replace("board_edition", query.category() == null ? "board_edition" : "board_edition_category")
                + ") WHERE p." + place + "=" + conditions.mark(id) + " AND p.on_board=1" + conditions.category() + " AND " + reach
                + conditions.rest(minutes) + " ORDER BY p.published_at DESC,p.id DESC LIMIT " + limit + ")";
        }
    }
}
