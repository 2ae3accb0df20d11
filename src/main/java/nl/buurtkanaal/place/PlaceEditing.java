package nl.buurtkanaal.place;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.exceptions.OptimisticLockException;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import nl.buurtkanaal.audit.Audit;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.kern.Kernen;
import nl.buurtkanaal.platform.time.Time;
import nl.buurtkanaal.platform.web.Typed;

/** What editors do with places. One that is closed stays, since old dates and entries name it. */
@Singleton
class PlaceEditing {

    private final PlaceRepository places;
    private final Places names;
    private final Audit audit;
    private final Kernen kernen;
    private final Clock clock;

    PlaceEditing(PlaceRepository places, Places names, Audit audit, Kernen kernen, Clock clock) {
        this.places = places;
        this.names = names;
        this.audit = audit;
        this.kernen = kernen;
        this.clock = clock;
    }

    Optional<PlaceRow> find(Edition edition, String slug) {
        return places.row(edition.id(), slug);
    }

    PlaceForm form(PlaceRow row) {
        return PlaceForm.of(row, kernen.byId(row.kernId()).slug());
    }

    @Transactional
    PlaceRow add(Edition edition, PlaceForm form, long by) {
        var now = clock.instant();
        var kernId = edition.kern(form.kern()).id();
        var added = places.save(written(PlaceRow.of(java.util.UUID.randomUUID().toString(), edition.id(),
            names.freeSlug(edition.id(), form.naam()), kernId, form.naam().strip(), "", "", false, false, false, now), form, kernId));
        audit.record(by, "place.added", "place", added.id(), null);
        return added;
    }

    /** False when somebody else changed it meanwhile. */
    @Transactional
    boolean change(Edition edition, PlaceRow row, PlaceForm form, long by) {
        if (!String.valueOf(row.version()).equals(form.nummer())) {
            return false;
        }
        try {
            places.update(written(row, form, edition.kern(form.kern()).id()));
        } catch (OptimisticLockException e) {
            return false;
        }
        audit.record(by, "place.changed", "place", row.id(), null);
        return true;
    }

    /** No longer in use from today on, or in use again. */
    @Transactional
    void close(PlaceRow row, boolean closed, long by) {
        places.close(row.id(), closed ? LocalDate.now(clock.withZone(Time.ZONE)) : null, clock.instant());
        audit.record(by, closed ? "place.closed" : "place.opened", "place", row.id(), null);
    }

    private PlaceRow written(PlaceRow row, PlaceForm form, long kernId) {
        return new PlaceRow(row.id(), row.uuid(), row.editionId(), row.slug(), kernId, form.naam().strip(), form.wat().strip(),
            Typed.line(form.open()), empty(form.straat()), empty(form.postcode()), row.latitude(), row.longitude(),
            form.on(form.rolstoel()), form.on(form.toilet()), form.on(form.ontmoeten()), row.closedOn(), row.createdAt(),
            clock.instant(), row.version());
    }

    @Nullable
    private static String empty(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
