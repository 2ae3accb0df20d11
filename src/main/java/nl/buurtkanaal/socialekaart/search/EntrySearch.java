package nl.buurtkanaal.socialekaart.search;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.connection.annotation.Connectable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import nl.buurtkanaal.category.Rubriek;
import nl.buurtkanaal.platform.time.Time;
import nl.buurtkanaal.socialekaart.ClosedDays;
import nl.buurtkanaal.socialekaart.SocialeKaart;
import nl.buurtkanaal.socialekaart.SocialeKaartCard;
import nl.buurtkanaal.socialekaart.search.EntryStatement.Weighed;
import nl.buurtkanaal.words.AskedWord;
import nl.buurtkanaal.words.Vocabularies;
import nl.buurtkanaal.words.Vocabulary;

/**
 * Finds entries: those that were chosen, in order, or those that answer a question. A search asks for no word in particular: an entry
 * counts by how well it answers the telling words. What answers nearly as well as the best one stays; where that is little, the next ones
 * fill up to five. The leefringen then give the order.
 */
@Singleton
@Connectable
public class EntrySearch {

    /** More than these nobody reads through; a better question finds better. */
    static final int MOST_FOUND = 30;

    /** An entry that answers this part of the best one counts as nearly as good. */
    private static final double NEARLY_AS_GOOD = 0.6;
    /** An entry that answers less than this part of the best one is left out, however few there are. */
    private static final double WORTH_SHOWING = 0.2;
    private static final int FEW = 5;
    /** Rows of the term table that one search may read; the commonest words of a longer question then do not count. */
    private static final int MOST_ROWS = 6_000;
    /** So many of the best are looked at first; more than most questions find in an edition. */
    private static final int CANDIDATES = 400;

    private final JdbcOperations jdbc;
    private final Vocabularies vocabularies;
    private final SocialeKaart socialeKaart;
    private final ClosedDays closedDays;
    private final Clock clock;

    EntrySearch(JdbcOperations jdbc, Vocabularies vocabularies, SocialeKaart socialeKaart, ClosedDays closedDays, Clock clock) {
        this.jdbc = jdbc;
        this.vocabularies = vocabularies;
        this.socialeKaart = socialeKaart;
        this.closedDays = closedDays;
        this.clock = clock;
    }

    /** Entries that were chosen, after a key: by leefring, name and id, at most {@code limit}. May be empty. */
    public List<SocialeKaartCard> list(long editionId, SocialeKaartFilter filter, EntryKey after, int limit) {
        return read(EntryStatement.list(editionId, filter, socialeKaart.freshSince(), open(editionId, filter), after, limit)).stream()
            .map(Scored::card).toList();
    }

    /** Entries that answer the question of the filter, by leefring and then the best first, at most {@link #MOST_FOUND}. May be empty. */
    public List<SocialeKaartCard> search(long editionId, SocialeKaartFilter filter) {
        var vocabulary = vocabularies.of(editionId);
        var words = weighed(EntryTerms.asked(filter.zoek(), vocabulary), vocabulary);
        if (words.isEmpty()) {
            return List.of();
        }
        var open = open(editionId, filter);
        if (words.stream().mapToInt(word -> rows(word, vocabulary)).sum() > CANDIDATES) {
            var found = search(editionId, words, filter, open, CANDIDATES);
            if (found.size() == MOST_FOUND) {
                return best(found);
            }
        }
        // what was chosen leaves few of the best ones: then all are looked at
        return best(search(editionId, words, filter, open, EntryStatement.ALL_CANDIDATES));
    }

    private List<Scored> search(long editionId, List<Weighed> words, SocialeKaartFilter filter, @Nullable OpenNow open, int candidates) {
        return read(EntryStatement.search(editionId, words, filter, socialeKaart.freshSince(), open, candidates, MOST_FOUND));
    }

    /** The telling words first, as many as one search may read. */
    static List<Weighed> weighed(List<AskedWord> asked, Vocabulary vocabulary) {
        var weighed = asked.stream().map(word -> new Weighed(word, vocabulary.weight(word.alternatives().keySet())))
            .sorted(Comparator.comparingDouble(Weighed::weight).reversed()).toList();
        var kept = new ArrayList<Weighed>();
        int rows = 0;
        for (var word : weighed) {
            rows += rows(word, vocabulary);
            if (kept.isEmpty() || rows <= MOST_ROWS) {
                kept.add(word);
            }
        }
        return kept;
    }

    /** Rows of the term table behind a word. */
    private static int rows(Weighed word, Vocabulary vocabulary) {
        return word.word().alternatives().keySet().stream().mapToInt(vocabulary::count).sum();
    }

    /** @param found the best first */
    static List<SocialeKaartCard> best(List<Scored> found) {
        if (found.isEmpty()) {
            return List.of();
        }
        double best = found.get(0).score();
        var good = found.stream().filter(each -> each.score() >= best * NEARLY_AS_GOOD).count();
        return found.stream().filter(each -> each.score() >= best * WORTH_SHOWING).limit(Math.max(good, FEW))
            .sorted(Comparator.comparingInt((Scored each) -> each.card().leefring())
                .thenComparing(Comparator.comparingDouble(Scored::score).reversed()))
            .map(Scored::card).toList();
    }

    /** Who is open now; null when that was not asked. */
    @Nullable
    private OpenNow open(long editionId, SocialeKaartFilter filter) {
        if (!filter.openNow()) {
            return null;
        }
        var now = ZonedDateTime.now(clock.withZone(Time.ZONE));
        var open = OpenNow.at(now);
        return open.with(closedOn(editionId, now.toLocalDate()) ? List.of() : read(open.whoIsOpen(), row -> row.getLong(1)));
    }

    private boolean closedOn(long editionId, LocalDate date) {
        return closedDays.between(editionId, date, date).equals(Set.of(date));
    }

    List<Scored> read(EntryStatement statement) {
        return read(statement, row -> new Scored(card(row), row.getDouble("score")));
    }

    private <T> List<T> read(EntryStatement statement, Reading<T> reading) {
        return jdbc.prepareStatement(statement.sql(), prepared -> {
            for (int i = 0; i < statement.values().size(); i++) {
                prepared.setObject(i + 1, statement.values().get(i));
            }
            var found = new ArrayList<T>();
            try (var rows = prepared.executeQuery()) {
                while (rows.next()) {
                    found.add(reading.of(rows));
                }
            }
            return found;
        });
    }

    private static SocialeKaartCard card(ResultSet row) throws SQLException {
        return new SocialeKaartCard(row.getLong("id"), row.getString("slug"), row.getString("name"), row.getString("organisation_name"),
            row.getString("what"), Rubriek.valueOf(row.getString("rubriek")), row.getInt("leefring"), row.getBoolean("serves_all"),
            row.getString("phone"), row.getString("cost"), row.getBoolean("referral_needed"), row.getString("contact_role"),
            row.getString("contact_first_name"), row.getBoolean("unchecked"));
    }

    /** What one row says. */
    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    /** A card and how well it answers. */
    record Scored(SocialeKaartCard card, double score) {
    }
}
