package nl.buurtkanaal.spreekuur;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.buurtkanaal.audit.Audit;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.place.Place;
import nl.buurtkanaal.place.Places;

/**
 * Adds and changes Spreekuren, each wording kept as a version. Of two who change one at the same time, the second hears what the first
 * wrote, and nothing is overwritten unseen.
 */
@Singleton
class SpreekuurPlanning {

    private final SpreekuurRepository spreekuren;
    private final SpreekuurVersions versions;
    private final Places places;
    private final Audit audit;
    private final Clock clock;

    SpreekuurPlanning(SpreekuurRepository spreekuren, SpreekuurVersions versions, Places places, Audit audit, Clock clock) {
        this.spreekuren = spreekuren;
        this.versions = versions;
        this.places = places;
        this.audit = audit;
        this.clock = clock;
    }

    /** Returns false when its slug was taken at the same moment; nothing is stored then. */
    @Transactional
    public boolean add(Edition edition, String slug, SpreekuurForm form, SpreekuurPlan plan, CurrentPerson by) {
        if (spreekuren.isTaken(edition.id(), slug)) {
            return false;
        }
        var now = clock.instant();
        var row = row(edition, null, UUID.randomUUID().toString(), slug, null, form, plan, now, now, 1);
        var saved = spreekuren.save(row);
        versions.created(saved, by.id(), now);
        audit.record(by.id(), "spreekuur.added", "spreekuur", saved.id(), slug);
        return true;
    }

    /** Writes the change; or returns what another wrote since the form was opened, and leaves that as it is. */
    @Transactional
    public Optional<SpreekuurRow> change(Edition edition, SpreekuurRow seen, SpreekuurForm form, SpreekuurPlan plan, CurrentPerson by) {
        spreekuren.lock(seen.id());
        var current = spreekuren.findById(seen.id()).orElseThrow();
        if (!current.fingerprint().equals(form.basis())) {
            return Optional.of(current);
        }
        var now = clock.instant();
        var next = row(edition, current.id(), current.uuid(), current.slug(), current.organisationId(), form, plan, current.createdAt(),
            now, current.version());
        versions.write(current, next, VersionRow.Act.EDITED, by.id(), now);
        audit.record(by.id(), "spreekuur.changed", "spreekuur", current.id(), current.slug());
        return Optional.empty();
    }

    private SpreekuurRow row(Edition edition, @Nullable Long id, String uuid, String slug, @Nullable Long organisationId,
                             SpreekuurForm form, SpreekuurPlan plan, Instant createdAt, Instant now, int version) {
        var rhythm = plan.rhythm();
        return new SpreekuurRow(id, uuid, edition.id(), slug, organisationId, plan.kern().id(), placeId(edition, form, plan),
            form.title().strip(), rhythm.rule(), rhythm.first(), plan.times().start(), plan.times().minutes(), rhythm.from(),
            rhythm.until(), SpreekuurForm.isYes(form.holidaysClosed()), form.who().strip(), form.bring() == null ? ""
                : form.bring().strip().replace("\r", ""),
            SpreekuurForm.isYes(form.wheelchair()), SpreekuurForm.isYes(form.appointment()), plan.status(), createdAt, now, version);
    }

    /** A new name wins over the list, since who typed it did so on purpose. */
    private long placeId(Edition edition, SpreekuurForm form, SpreekuurPlan plan) {
        if (!WallClock.isBlank(form.newPlace())) {
            return places.named(edition.id(), plan.kern().id(), form.newPlace().strip());
        }
        return places.bySlug(edition.id(), form.place()).map(Place::id).orElseThrow();
    }
}
