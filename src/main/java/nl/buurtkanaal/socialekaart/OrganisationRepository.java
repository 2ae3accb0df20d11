package nl.buurtkanaal.socialekaart;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface OrganisationRepository extends GenericRepository<OrganisationRow, Long> {

    OrganisationRow save(OrganisationRow organisation);

    /** The organisation with this name, the one that is there longest when there are two. */
    @Query("SELECT * FROM organisation WHERE name = :name ORDER BY id LIMIT 1")
    Optional<OrganisationRow> named(String name);

    Optional<OrganisationRow> findById(long id);

    Optional<OrganisationRow> findByUuid(String uuid);
}
