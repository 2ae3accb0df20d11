package nl.buurtkanaal.help;

import io.micronaut.data.connection.annotation.Connectable;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.buurtkanaal.category.Category;
import nl.buurtkanaal.category.DayParts;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.edition.Editions;
import nl.buurtkanaal.kern.Kern;
import nl.buurtkanaal.kern.Kernen;
import nl.buurtkanaal.person.Blocks;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.platform.errors.BadQuery;

/**
 * What visitors find: published, open posts, each as far as it reaches. A kern's board shows the kern itself and its neighbours; a post that
 * reaches its own kern only is not shown next door, one that avoids its own kern only there, and over the border of an edition come only
 * those that are meant to. Costs one query, of the kernen that are asked for, however many posts there are elsewhere.
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

    Board(JdbcOperations jdbc, Kernen kernen, Editions editions, Blocks blocks) {
        this.blocks = blocks;
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

    /** The newest posts of one kern alone, at most {@code limit}. */
    public List<HelpPostCard> newestIn(Edition edition, Kern kern, @Nullable CurrentPerson visitor, int limit) {
        return read(BoardStatement.alone(edition, kern, reader(visitor), limit), edition, visitor);
    }

    /** The first posts that answer a query, at most {@code limit}. */
    public List<HelpPostCard> first(BoardQuery query, @Nullable CurrentPerson visitor, int limit) {
        return page(query, visitor, limit).cards();
    }

    private BoardPage page(BoardQuery query, @Nullable CurrentPerson visitor, int size) {
        var after = query.after() == null ? null : keyOf(query);
        var cards = read(BoardStatement.of(query, neighbours(query), after, reader(visitor), size + 1), query.edition(), visitor);
        return cards.size() <= size ? new BoardPage(cards, null)
            : new BoardPage(List.copyOf(cards.subList(0, size)), cards.get(size - 1).code());
    }

    private BoardStatement.@Nullable Visitor reader(@Nullable CurrentPerson visitor) {
        return visitor == null ? null : new BoardStatement.Visitor(visitor.kernId(), blocks.around(visitor.id()));
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
        var code = HelpPost.normalCode(query.after());
        return jdbc.prepareStatement("SELECT kern_id, published_at, id FROM help_post WHERE code = ? AND published_at IS NOT NULL", statement -> {
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

    private List<HelpPostCard> read(BoardStatement board, Edition edition, @Nullable CurrentPerson visitor) {
        return jdbc.prepareStatement(board.sql(), statement -> {
            for (int i = 0; i < board.values().size(); i++) {
                statement.setObject(i + 1, board.values().get(i));
            }
            try (var rows = statement.executeQuery()) {
                var cards = new ArrayList<HelpPostCard>();
                while (rows.next()) {
                    cards.add(card(rows, edition, visitor != null));
                }
                return cards;
            }
        });
    }

    private HelpPostCard card(ResultSet row, Edition asked, boolean signedIn) throws SQLException {
        var editionId = row.getLong("edition_id");
        var edition = editionId == asked.id() ? asked.slug() : editions.byId(editionId).map(Edition::slug).orElse(asked.slug());
        var code = row.getString("code");
        var minutes = row.getInt("minutes");
        return new HelpPostCard(row.getLong("id"), code, "/" + edition + "/hulp/" + code, HelpPost.Kind.valueOf(row.getString("kind")),
            Category.valueOf(row.getString("category")), row.getString("title"), row.getString("body"),
            kernen.byId(row.getLong("kern_id")).name(), minutes == 0 ? null : minutes,
            signedIn ? row.getString("shown_name") : null,
            signedIn ? new DayParts(row.getInt("day_parts")) : null,
            signedIn ? row.getTimestamp("published_at").toInstant() : null,
            signedIn ? row.getObject("together_on", LocalDate.class) : null);
    }
}
