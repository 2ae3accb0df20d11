package nl.buurtkanaal.help;

import io.micronaut.data.connection.annotation.Connectable;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.buurtkanaal.category.Category;
import nl.buurtkanaal.category.DayParts;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.edition.Editions;
import nl.buurtkanaal.kern.Kernen;
import nl.buurtkanaal.person.Blocks;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.platform.errors.BadQuery;
import nl.buurtkanaal.words.Vocabularies;

/**
 * What visitors find: published, open posts, each as far as it reaches. A kern's board shows the kern itself and its neighbours; a post
 * that reaches its own kern only is not shown next door, one that avoids its own kern only there, and over the border of an edition come
 * only those that are meant to. Costs one query, of the kernen that are asked for, however many posts there are elsewhere.
 */
@Singleton
@Connectable
public class Board {

    /** Posts on a page of the board. */
    public static final int PAGE = 20;

    private final JdbcOperations jdbc;
    private final Kernen kernen;
    private final Editions editions;
    private final Blocks blocks;
    private final Vocabularies vocabularies;
    private final BoardHorizon horizon = new BoardHorizon();

    Board(JdbcOperations jdbc, Kernen kernen, Editions editions, Blocks blocks, Vocabularies vocabularies) {
        this.blocks = blocks;
        this.vocabularies = vocabularies;
        this.jdbc = jdbc;
        this.kernen = kernen;
        this.editions = editions;
    }

    /**
     * One page of posts.
     *
     * @throws BadQuery when the post to go on after is not there
     */
    public BoardPage page(BoardQuery query, @Nullable CurrentPerson visitor) {
        return page(query, visitor, PAGE);
    }

    /** The first posts that answer a query, at most {@code limit}. */
    public List<HelpPostCard> first(BoardQuery query, @Nullable CurrentPerson visitor, int limit) {
        return page(query, visitor, limit).cards();
    }

    /** What strangers see of the posts that were published at or after a moment, newest first, at most {@code limit}. */
    public List<HelpPostCard> newSince(BoardQuery query, Instant since, int limit) {
        var rows = read(BoardStatement.since(Timestamp.from(since), query, neighbours(query), null, limit));
        return cards(rows, query.edition(), Map.of(), null);
    }

    private BoardPage page(BoardQuery query, @Nullable CurrentPerson visitor, int size) {
        var neighbours = neighbours(query);
        var minutes = neighbours.stream().collect(Collectors.toMap(BoardStatement.Near::kernId, BoardStatement.Near::minutes));
        var cards = cards(rows(query, neighbours, reader(visitor), size + 1), query.edition(), minutes, visitor);
        return cards.size() <= size ? new BoardPage(cards, null)
            : new BoardPage(List.copyOf(cards.subList(0, size)), cards.get(size - 1).code());
    }

    /** What is newest from where the last look ended, unless that is too little; then, as the first time, from each kern enough. */
    private List<Row> rows(BoardQuery query, List<BoardStatement.Near> neighbours, BoardStatement.@Nullable Visitor visitor, int limit) {
        if (!BoardHorizon.helps(query)) {
            var after = query.after() == null ? null : keyOf(query);
            return read(query.words() == null || query.words().isBlank() ? BoardStatement.of(query, neighbours, after, visitor, limit)
                : BoardStatement.of(query, neighbours, after, visitor, limit, vocabularies.of(query.edition().id())));
        }
        var look = new BoardHorizon.Look(query.kern().id(), query.edition().id(), query.kind(), query.category(), visitor, limit);
        var moment = horizon.of(look);
        var rows = moment == null ? List.<Row>of() : read(BoardStatement.since(moment, query, neighbours, visitor, limit));
        if (moment == null || rows.size() < limit && !moment.equals(BoardHorizon.BEGINNING)) {
            rows = read(BoardStatement.of(query, neighbours, null, visitor, limit));
        }
        horizon.remember(look, rows.size() < limit ? null : rows.get(limit - 1).publishedAt());
        return rows;
    }

    private BoardStatement.@Nullable Visitor reader(@Nullable CurrentPerson visitor) {
        return visitor == null ? null : new BoardStatement.Visitor(visitor.kernId(), visitor.blocks()
            ? blocks.around(visitor.id()) : Set.of());
    }

    private List<BoardStatement.Near> neighbours(BoardQuery query) {
        if (query.kern() == null) {
            return List.of();
        }
        return kernen.neighboursOf(query.kern().id()).stream()
            .map(near -> new BoardStatement.Near(near.kern().id(), near.minutes(), editionOf(near.kern().id(), query.edition())))
            .filter(near -> near.editionId() != 0)
            .toList();
    }

    private long editionOf(long kernId, Edition asked) {
        return asked.has(kernId) ? asked.id() : editions.ofKern(kernId).map(Edition::id).orElse(0L);
    }

    private BoardStatement.Key keyOf(BoardQuery query) {
        var code = Codes.normal(query.after());
        return jdbc.prepareStatement("SELECT kern_id, published_at, id FROM help_post WHERE code = ?"
            + " AND published_at IS NOT NULL", statement -> {
            statement.setString(1, code);
            try (var rows = statement.executeQuery()) {
                if (!rows.next()) {
                    throw new BadQuery("board.after.unknown");
                }
                var minutes = query.kern() == null ? 0 : kernen.minutesBetween(query.kern().id(), rows.getLong(1)).orElse(0);
                return new BoardStatement.Key(minutes, rows.getTimestamp(2), rows.getLong(3));
            }
        });
    }

    private List<Row> read(BoardStatement board) {
        return jdbc.prepareStatement(board.sql(), statement -> {
            for (int i = 0; i < board.values().size(); i++) {
                statement.setObject(i + 1, board.values().get(i));
            }
            try (var rows = statement.executeQuery()) {
                var found = new ArrayList<Row>();
                while (rows.next()) {
                    found.add(Row.of(rows));
                }
                return found;
            }
        });
    }

    private List<HelpPostCard> cards(List<Row> rows, Edition asked, Map<Long, Integer> minutes, @Nullable CurrentPerson visitor) {
        return rows.stream().map(row -> card(row, asked, minutes.get(row.kernId()), visitor != null)).toList();
    }

    private HelpPostCard card(Row row, Edition asked, @Nullable Integer minutes, boolean signedIn) {
        var edition = row.editionId() == asked.id() ? asked.slug() : editions.byId(row.editionId()).map(Edition::slug).orElse(asked.slug());
        return new HelpPostCard(row.id(), row.code(), "/" + edition + "/hulp/" + row.code(), HelpPost.Kind.valueOf(row.kind()),
            Category.valueOf(row.category()), row.title(), row.body(), kernen.byId(row.kernId()).name(), minutes,
            signedIn ? row.author() : null, row.hat(), signedIn ? new DayParts(row.dayParts()) : null,
            signedIn ? row.publishedAt().toInstant() : null,
            row.meets());
    }

    /** A row of any statement of the board; the last two only for who is signed in. */
    private record Row(long id, String code, long editionId, long kernId, String kind, String category, String title, String body,
                       Timestamp publishedAt, @Nullable Meets meets, @Nullable String hat, int dayParts, @Nullable String author) {

        private static final int FOR_STRANGERS = 15;
        private static final int MINUTE = 60;

        static Row of(ResultSet row) throws SQLException {
            var more = row.getMetaData().getColumnCount() > FOR_STRANGERS;
            return new Row(row.getLong(1), row.getString(2), row.getLong(3), row.getLong(4), row.getString(5), row.getString(6),
                row.getString(7), row.getString(8), row.getTimestamp(9), meets(row), row.getString(FOR_STRANGERS),
                more ? row.getInt(FOR_STRANGERS + 1) : 0,
                more ? row.getString(FOR_STRANGERS + 2) : null);
        }

        private static @Nullable Meets meets(ResultSet row) throws SQLException {
            var minute = row.getObject(11, Integer.class);
            return minute == null ? null : Meets.of(row.getObject(10, LocalDate.class), LocalTime.ofSecondOfDay(minute * (long) MINUTE),
                row.getString(12), HelpPost.Rhythm.valueOf(row.getString(13)), row.getObject(14, LocalDate.class));
        }
    }
}
