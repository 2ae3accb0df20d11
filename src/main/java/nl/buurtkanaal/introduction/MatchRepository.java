package nl.buurtkanaal.introduction;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import nl.buurtkanaal.help.HelpPost;

@JdbcRepository(dialect = Dialect.MYSQL)
interface MatchRepository extends GenericRepository<HelpPost, Long> {

    /**
     * The posts that fit another best, by the weights of {@link Ranking}, at most {@code limit}; {@link Ranking#BEST_FIRST} puts them in
     * order.
     *
     * @param category     the same one, which costs nothing
     * @param second       a sibling, or empty for none; {@code third} to {@code fifth} likewise
     * @param orange       the categories in which both must be of age today
     * @param askedSince   since when being asked counts
     */
    @Query(MatchQuery.TEXT)
    List<MatchRow> near(String category, String second, String third, String fourth, String fifth, String kind, long kernId, long editionId,
                        long authorId, String reach, boolean avoidsOwnKern, int wanted, Collection<String> orange, LocalDate today,
                        Instant askedSince, Instant now, int limit);
}
