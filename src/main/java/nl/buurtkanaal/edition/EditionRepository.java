package nl.buurtkanaal.edition;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The editions as stored, open or not. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface EditionRepository extends GenericRepository<EditionRepository.EditionRow, Long> {

    /** Every edition, the first that was opened first. */
    @Query("""
        SELECT id, slug, name, tagline, place, phone, host, controller, privacy_contact, fg_contact, campaign_url, palette, changed_at,
               insurance, team_name, complaints_person, complaints_contact, brand, accent
        FROM edition ORDER BY id""")
    List<EditionRow> all();

    /** Which state of the editions this is: it differs after each change. */
    @Query("SELECT CAST(COALESCE(SUM(CRC32(CONCAT(id, '/', changed_at))), 0) AS CHAR) FROM edition")
    String version();

    /** Every gemeente of every edition. */
    @Query("SELECT edition_id, gemeente_id FROM edition_gemeente ORDER BY edition_id, gemeente_id")
    List<GemeenteOfEdition> gemeenten();

    Optional<EditionRow> findBySlug(String slug);

    EditionRow update(EditionRow row);

    /** Adds an edition unless another node was first, for whom it waits. */
    @Query("""
        INSERT IGNORE INTO edition (slug, name, tagline, place, phone, host, controller, privacy_contact, fg_contact, campaign_url, palette,
                                    changed_at)
        VALUES (:slug, :name, :tagline, :place, :phone, :host, :controller, :privacyContact, :fgContact, :campaignUrl, :palette, :now)""")
    int add(String slug, String name, String tagline, String place, @Nullable String phone, @Nullable String host,
            @Nullable String controller, @Nullable String privacyContact, @Nullable String fgContact, @Nullable String campaignUrl,
            String palette, Instant now);

    /** Gives an edition a gemeente; does nothing when it has it. */
    @Query("INSERT IGNORE INTO edition_gemeente (edition_id, gemeente_id) SELECT id, :gemeenteId FROM edition WHERE slug = :slug")
    int addGemeente(String slug, long gemeenteId);

    @MappedEntity("edition")
    record EditionRow(@Id long id, String slug, String name, String tagline, String place, @Nullable String phone, @Nullable String host,
                      @Nullable String controller, @Nullable String privacyContact, @Nullable String fgContact,
                      @Nullable String campaignUrl, String palette, Instant changedAt, @Nullable String insurance,
                      @Nullable String teamName, @Nullable String complaintsPerson, @Nullable String complaintsContact,
                      @Nullable String brand, @Nullable String accent) {

        EditionValues values() {
            return new EditionValues(name, tagline, place, phone, host, controller, privacyContact, fgContact, campaignUrl, palette);
        }

        EditionRow withTeam(@Nullable String name) {
            return new EditionRow(id, slug, this.name, tagline, place, phone, host, controller, privacyContact, fgContact, campaignUrl,
                palette, changedAt, insurance, name, complaintsPerson, complaintsContact, brand, accent);
        }

        EditionRow with(EditionChange said, Instant now) {
            return new EditionRow(id, slug, said.name(), said.tagline(), place, said.phone(), host, said.controller(),
                said.privacyContact(), said.fgContact(), said.campaignUrl(), palette, now, said.insurance(), said.teamName(),
                said.complaintsPerson(), said.complaintsContact(), said.brand(), said.accent());
        }

        EditionRow with(EditionValues values, Instant now) {
            return new EditionRow(id, slug, values.name(), values.tagline(), values.place(), values.phone(), values.host(),
                values.controller(), values.privacyContact(), values.fgContact(), values.campaignUrl(), values.palette(), now, insurance,
                teamName, complaintsPerson, complaintsContact, brand, accent);
        }
    }

    @Introspected
    record GemeenteOfEdition(long editionId, long gemeenteId) {
    }
}
