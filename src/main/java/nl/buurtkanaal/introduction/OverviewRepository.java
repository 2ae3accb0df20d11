package nl.buurtkanaal.introduction;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.List;
import nl.buurtkanaal.help.HelpPost;

@JdbcRepository(dialect = Dialect.MYSQL)
interface OverviewRepository extends GenericRepository<HelpPost, Long> {

    /** Who has not had the overview of a Thursday, at most {@code limit}. */
    @Query("SELECT o.person_id, o.kern_id FROM kern_overview o WHERE o.sent_on < :thursday ORDER BY o.sent_on, o.person_id LIMIT :limit")
    List<OverviewRow> due(LocalDate thursday, int limit);

    /** Takes one of them; 0 when another node did, or when it is wanted no more. */
    @Query("UPDATE kern_overview SET sent_on = :thursday WHERE person_id = :personId AND kern_id = :kernId AND sent_on < :thursday")
    int claim(long personId, long kernId, LocalDate thursday);
}
