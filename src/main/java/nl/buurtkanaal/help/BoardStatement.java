package nl.buurtkanaal.help;

import io.micronaut.core.annotation.Nullable;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.kern.Kern;
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
     *     took     both engines longer than the rest.
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

    /** The newest of one kern, without its neighbours. */
    static BoardStatement alone(Edition edition, Kern kern, @Nullable Visitor visitor, int limit) {
        return new Builder(BoardQuery.around(edition, kern), List.of(), null, visitor, limit).build();
    }

    private static final class Builder {

        private static final String NEIGHBOURS_AND_FURTHER = " IN('NEIGHBOURS','EDITION','BORDER')";

        private final BoardQuery query;
        private final List<Near> neighbours;
        private final @Nullable Key after;
        private final @Nullable Visitor visitor;
        private final int limit;
        private final List<Object> values = new ArrayList<>();
        private Vocabulary vocabulary = Vocabulary.SHIPPED;

        Builder(BoardQuery query, List<Near> neighbours, @Nullable Key after, @Nullable Visitor visitor, int limit) {
            this.query = query;
            this.neighbours = neighbours;
            this.after = after;
            this.visitor = visitor;
            this.limit = limit;
        }

        Builder knowing(Vocabulary known) {
            vocabulary = known;
            return this;
        }

        BoardStatement build() {
            var order = query.byMinutes() ? "m,t DESC,i DESC" : "t DESC,i DESC";
            var candidates = WordSearch.of(query.words() == null ? "" : query.words(), vocabulary).map(this::found)
                .orElseGet(this::perKern);
            var sql = "SELECT " + details() + " FROM (" + candidates + " ORDER BY " + order + " LIMIT " + limit + ") c JOIN help_post p"
                + " ON p.id=c.i"
                + author() + " ORDER BY " + order;
            return new BoardStatement(sql, values);
        }

        private String details() {
            return "p.id,p.code,p.edition_id,p.kern_id,p.kind,p.category,p.title,p.body,p.published_at,"
                + "p.together_on,p.together_minute,p.together_place,p.rhythm,p.last_on"
                + (visitor == null ? "" : ",p.day_parts," + HelpPostTable.AUTHOR_NAME);
        }

        private String author() {
            return visitor == null ? "" : " JOIN person a ON a.id=p.author_id";
        }

        /** One range of the index for each kern, read by one plan: a plan for each kern is most of what the statement above costs. */
        BoardStatement since(Timestamp moment) {
            var near = Stream.concat(Stream.of(new Near(query.kern().id(), 0, query.edition().id())), neighbours.stream()).toList();
            var sql = new StringBuilder("SELECT STRAIGHT_JOIN ").append(details()).append(" FROM help_post p FORCE INDEX(")
                .append(query.category() == null ? "help_post_board_kern" : "help_post_board_category").append(')').append(author())
                .append(" WHERE p.kern_id IN").append(marks(near.stream().map(Near::kernId).toList())).append(" AND p.on_board=1");
            if (query.category() != null) {
                sql.append(" AND p.category=?");
                values.add(query.category().name());
            }
            sql.append(" AND p.published_at>=?");
            values.add(moment);
            var byReach = new LinkedHashMap<String, List<Long>>();
            near.forEach(one -> byReach.computeIfAbsent(reach(one), reach -> new ArrayList<>()).add(one.kernId()));
            sql.append(byReach.entrySet().stream().map(one -> "p.kern_id IN" + marks(one.getValue()) + " AND " + one.getKey())
                .collect(Collectors.joining(" OR ", " AND (", ")")));
            sql.append(rest(-1)).append(" ORDER BY p.published_at DESC,p.id DESC LIMIT ").append(limit);
            return new BoardStatement(sql.toString(), values);
        }

        private String perKern() {
            if (query.kern() == null) {
                return branch("help_post_board_edition", "edition_id", query.edition().id(), 0, "p.reach<>'KERN' AND p.avoids_own_kern=0");
            }
            return Stream.concat(Stream.of(new Near(query.kern().id(), 0, query.edition().id())), neighbours.stream())
                .filter(near -> !query.byMinutes() || after == null || near.minutes() >= after.minutes())
                .map(near -> branch("help_post_board_kern", "kern_id", near.kernId(), near.minutes(), reach(near)))
                .collect(Collectors.joining(" UNION ALL ", "SELECT m,t,i FROM (", ") u"));
        }

        private String reach(Near near) {
            if (near.minutes() == 0) {
                return "p.avoids_own_kern=0";
            }
            var reach = near.editionId() == query.edition().id() ? NEIGHBOURS_AND_FURTHER : "='BORDER'";
            return "p.reach" + reach + (visitor != null && visitor.kernId() == near.kernId() ? " AND p.avoids_own_kern=0" : "");
        }

        /** The first rows of one kern, or edition, on the index that has them in order. */
        private String branch(String index, String place, long id, int minutes, String reach) {
            var sql = new StringBuilder("(SELECT ").append(minutes).append(" m,p.published_at t,p.id i FROM help_post p FORCE INDEX(")
                .append(index.replace("board_kern", query.category() == null ? "board_kern" : "board_category")
                    .replace("board_edition", query.category() == null ? "board_edition" : "board_edition_category"))
                .append(") WHERE p.").append(place).append("=? AND p.on_board=1");
            values.add(id);
            if (query.category() != null) {
                sql.append(" AND p.category=?");
                values.add(query.category().name());
            }
            sql.append(" AND ").append(reach).append(rest(minutes));
            return sql.append(" ORDER BY p.published_at DESC,p.id DESC LIMIT ").append(limit).append(')').toString();
        }

        /** What holds for every row: its kind, that nobody is blocked, and that it comes after the last one seen. */
        private String rest(int minutes) {
            var sql = new StringBuilder();
            if (query.kind() != null) {
                sql.append(" AND p.kind=?");
                values.add(query.kind().name());
            }
            if (visitor != null && !visitor.blocked().isEmpty()) {
                sql.append(" AND p.author_id NOT IN").append(marks(visitor.blocked()));
            }
            if (after != null && (!query.byMinutes() || minutes == after.minutes())) {
                sql.append(AFTER);
                addAfter();
            }
            return sql.toString();
        }

        /** Written so that the engines see a range of the index: they do not in a comparison of pairs. */
        private static final String AFTER = " AND p.published_at<=? AND (p.published_at<? OR p.id<?)";

        private void addAfter() {
            values.add(after.publishedAt());
            values.add(after.publishedAt());
            values.add(after.id());
        }

        /** Posts that answer each word, in the kernen asked for. */
        private String found(WordSearch search) {
            var near = Stream.concat(query.kern() == null
                ? Stream.empty() : Stream.of(new Near(query.kern().id(), 0, query.edition().id())),
                neighbours.stream()).toList();
            var editionIds = near.isEmpty() ? List.of(query.edition().id()) : near.stream().map(Near::editionId).distinct().toList();
            var kernIds = near.stream().map(Near::kernId).toList();
            var sql = new StringBuilder("SELECT STRAIGHT_JOIN ").append(near.isEmpty() ? "0" : "n.minutes")
                .append(" m,p.published_at t,p.id i FROM (")
                .append("SELECT t.subject_id FROM term t WHERE t.edition_id IN").append(marks(editionIds))
                .append(" AND t.subject='POST' AND t.term IN").append(marks(search.all()));
            if (!kernIds.isEmpty()) {
                sql.append(" AND t.kern_id IN").append(marks(kernIds));
            }
            sql.append(" GROUP BY t.subject_id");
            var words = Stream.of(search.first(), search.second(), search.third(), search.fourth()).distinct().toList();
            if (words.size() > 1) {
                sql.append(words.stream().map(word -> "MAX(t.term IN" + marks(word) + ")")
                    .collect(Collectors.joining(" AND ", " HAVING ", "")));
            }
            sql.append(" ORDER BY NULL) f JOIN help_post p ON p.id=f.subject_id AND p.on_board=1");
            if (near.isEmpty()) {
                sql.append(" AND p.reach<>'KERN' AND p.avoids_own_kern=0 AND p.edition_id=?");
                values.add(query.edition().id());
            } else {
                sql.append(" JOIN kern_neighbour n ON n.neighbour_id=p.kern_id AND n.kern_id=? AND (");
                values.add(query.kern().id());
                sql.append(near.stream().map(one -> "p.kern_id=" + one.kernId() + " AND " + reach(one)).collect(Collectors.joining(" OR ")))
                    .append(')');
            }
            sql.append(" WHERE TRUE");
            if (query.category() != null) {
                sql.append(" AND p.category=?");
                values.add(query.category().name());
            }
            sql.append(rest(-1));
            if (after != null && query.byMinutes()) {
                sql.append(" AND (n.minutes>? OR n.minutes=?").append(AFTER).append(')');
                values.add(after.minutes());
                values.add(after.minutes());
                addAfter();
            }
            return sql.toString();
        }

        private String marks(Collection<?> list) {
            values.addAll(list);
            return list.stream().map(value -> "?").collect(Collectors.joining(",", "(", ")"));
        }
    }
}
