package nl.buurtkanaal.closing;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import nl.buurtkanaal.closing.HelpOutcome.How;
import nl.buurtkanaal.help.VisiblePost.Outcome;

@JdbcRepository(dialect = Dialect.MYSQL)
interface OutcomeRepository extends GenericRepository<HelpOutcome, Long> {

    HelpOutcome save(HelpOutcome outcome);

    /** It was told how it ended. */
    @Query("UPDATE help_outcome SET outcome = :outcome, how = :how, told_at = :now WHERE id = :id AND told_at IS NULL")
    int tell(long id, Outcome outcome, How how, Instant now);

    /** What its author told unasked is no longer so: the post is open again. */
    @Query("DELETE FROM help_outcome WHERE help_post_id = :helpPostId AND because = 'AUTHOR'")
    void takeBack(long helpPostId);
}
