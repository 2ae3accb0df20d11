package nl.buurtkanaal.socialekaart;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface OrganisationRepository extends GenericRepository<OrganisationRow, Long> {

    OrganisationRow save(OrganisationRow organisation);

    Optional<OrganisationRow> findByUuid(String uuid);
}
