package nl.buurtkanaal.socialekaart;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.buurtkanaal.edition.Editions;
import nl.buurtkanaal.person.signin.PersonDemo;
import nl.buurtkanaal.platform.database.DemoPart;
import nl.buurtkanaal.platform.database.OfDemo;
import nl.buurtkanaal.platform.time.Time;

/**
 * What waits for those who keep the sociale kaart of the demo: Fatma writes along for the library and proposes other hours, and
 * a consultant in each edition for who cares for somebody.
 */
@Singleton
@OfDemo
class KeepersDemo implements DemoPart {

    private static final int ORDER = 52;
    private static final int HALF_A_YEAR_DAYS = 183;

    private final SocialeKaartRepository entries;
    private final EntryEditing editing;
    private final ProposalRepository proposals;
    private final RemarkRepository remarks;
    private final PersonDemo people;
    private final Editions editions;
    private final JdbcOperations jdbc;

    KeepersDemo(SocialeKaartRepository entries, EntryEditing editing, ProposalRepository proposals, RemarkRepository remarks,
                PersonDemo people, Editions editions, JdbcOperations jdbc) {
        this.entries = entries;
        this.editing = editing;
        this.proposals = proposals;
        this.remarks = remarks;
        this.people = people;
        this.editions = editions;
        this.jdbc = jdbc;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public void load(Instant now) {
        writesAlong("brummen", "rustpunt", "wendy", now);
        writesAlong("kampen", "knooppunt", "jolanda", now);
        editions.bySlug("brummen").ifPresent(edition -> {
            people.idOf("fatma").ifPresent(fatma -> entries.row(edition.id(), "taalhuis").ifPresent(entry -> propose(entry, fatma, now)));
            entries.row(edition.id(), "buurtbus-lijn").ifPresent(entry -> {
                remarks.add(entry.id(), edition.id(), Remarks.About.HOURS.name(), "Na vijf uur kwam er geen bus meer.",
                    now.minus(Duration.ofHours(20)));
                people.idOf("rob").ifPresent(rob -> editing.write(entry, entry.version(), withCost(editing.contentOf(entry)),
                    VersionRow.Act.EDITED, rob, null, now.minus(Duration.ofDays(9))));
            });
        });
        update("INSERT INTO socialekaart_check (socialekaart_entry_id, edition_id, asked_at, open) SELECT id, edition_id, ?, TRUE "
            + "FROM socialekaart_entry WHERE status = 'PUBLISHED' AND checked_on < ?", Timestamp.from(now.minus(Duration.ofDays(2))),
            LocalDate.ofInstant(now, Time.ZONE).minusDays(HALF_A_YEAR_DAYS));
    }

    @Override
    @Transactional
    public void shift(long days) {
        for (var column : List.of("socialekaart_check SET asked_at = asked_at", "socialekaart_proposal SET proposed_at = proposed_at",
            "socialekaart_remark SET remarked_at = remarked_at", "socialekaart_version SET changed_at = changed_at")) {
            update("UPDATE " + column + " + INTERVAL ? DAY", days);
        }
    }

    private static EntryContent withCost(EntryContent is) {
        return new EntryContent(is.name(), is.organisationId(), is.rubriek(), is.leefring(), is.domains(), is.what(), is.forWhom(),
            is.howToStart(), "een kaartje van 2 euro in de bus", is.free(), is.referralNeeded(), is.wheelchair(), is.servesAll(),
            is.kernIds(), is.placeId(), is.phone(), is.email(), is.website(), is.openingHours(), is.contactRole(), is.contactFirstName(),
            is.searchWords(), is.status());
    }

    private void writesAlong(String editionSlug, String slug, String who, Instant now) {
        editions.bySlug(editionSlug).flatMap(edition -> entries.row(edition.id(), slug))
            .ifPresent(entry -> people.idOf(who).ifPresent(person -> writesAlong(entry, person, now)));
    }

    private void writesAlong(EntryRow entry, long person, Instant now) {
        update("INSERT INTO organisation_editor (organisation_id, person_id, granted_at) VALUES (?, ?, ?)", entry.organisationId(), person,
            Timestamp.from(now.minus(Duration.ofDays(30))));
    }

    private void propose(EntryRow entry, long fatma, Instant now) {
        writesAlong(entry, fatma, now);
        var form = editing.contentOf(entry);
        var other = new EntryContent(form.name(), form.organisationId(), form.rubriek(), form.leefring(), form.domains(),
            form.what() + " U mag iemand meenemen.", form.forWhom(), form.howToStart(), form.cost(), form.free(), form.referralNeeded(),
            form.wheelchair(), form.servesAll(), form.kernIds(), form.placeId(), form.phone(), form.email(), form.website(),
            "Dinsdag en donderdag van 13.00 tot 16.00 uur", form.contactRole(), form.contactFirstName(), form.searchWords(), form.status());
        proposals.save(new ProposalRow(null, entry.id(), entry.editionId(), entry.version(), editing.write(other), fatma,
            now.minus(Duration.ofHours(5)), true));
    }

    private void update(String sql, Object... values) {
        jdbc.prepareStatement(sql, statement -> {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate();
        });
    }
}
