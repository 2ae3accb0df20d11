package nl.buurtkanaal.socialekaart;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.platform.errors.NotFound;

/**
 * Who keeps which entries: an editor or administrator those of the edition, somebody of an organisation its own. Who is of the organisation
 * only proposes, also as an editor of the edition: nobody approves their own.
 */
@JdbcRepository(dialect = Dialect.MYSQL)
interface EntryAccess extends GenericRepository<EntryRow, Long> {

    /** An entry of this edition, for one of its editors or for somebody of its organisation. */
    @Query("""
        SELECT e.* FROM socialekaart_entry e WHERE e.edition_id = :editionId AND e.slug = :slug AND (:editor = TRUE
          OR EXISTS (SELECT 1 FROM organisation_editor m WHERE m.organisation_id = e.organisation_id AND m.person_id = :personId))""")
    Optional<EntryRow> kept(long editionId, String slug, long personId, boolean editor);

    /** Whether this person keeps the entries of an organisation. */
    @Query("SELECT COUNT(*) > 0 FROM organisation_editor WHERE organisation_id = :organisationId AND person_id = :personId")
    boolean isOf(long organisationId, long personId);

    /** The organisations that this person keeps the entries of, by name. */
    @Query("""
        SELECT o.* FROM organisation_editor m JOIN organisation o ON o.id = m.organisation_id WHERE m.person_id = :personId
            ORDER BY o.name, o.id""")
    List<OrganisationRow> organisationsOf(long personId);

    /** @throws NotFound when there is none, or not for this person */
    default EntryRow entry(Edition edition, CurrentPerson person, String slug) {
        return kept(edition.id(), slug, person.id(), isEditor(edition, person)).orElseThrow(NotFound::new);
    }

    /** Editors and administrators keep the sociale kaart of their edition. */
    static boolean isEditor(Edition edition, @Nullable CurrentPerson person) {
        return person != null && (person.isEditorOf(edition.id()) || person.isAdministratorOf(edition.id()));
    }

    /** @throws NotFound for everybody but the editors of the edition */
    static void checkEditor(Edition edition, CurrentPerson person) {
        if (!isEditor(edition, person)) {
            throw new NotFound();
        }
    }
}
