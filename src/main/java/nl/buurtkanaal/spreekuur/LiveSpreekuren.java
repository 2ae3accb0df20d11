package nl.buurtkanaal.spreekuur;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.edition.Editions;
import nl.buurtkanaal.socialekaart.LiveMoment;
import nl.buurtkanaal.socialekaart.LiveMoments;

/** Tells the sociale kaart where one can meet someone next: at the nearest spreekuur. */
@Singleton
class LiveSpreekuren implements LiveMoments {
    private final Spreekuren spreekuren;
    private final Editions editions;

    LiveSpreekuren(Spreekuren spreekuren, Editions editions) {
        this.spreekuren = spreekuren;
        this.editions = editions;
    }

    @Override
    public Optional<LiveMoment> next(long editionId, @Nullable Long kernId, Instant from) {
        var near = kernId == null ? spreekuren.soonest(editionId, from) : spreekuren.nextNear(editionId, kernId, from);
        return near.flatMap(next -> editions.byId(editionId).map(edition -> moment(edition, next)));
    }

    private static LiveMoment moment(Edition edition, NearSpreekuur near) {
        var occurrence = near.occurrence();
        return new LiveMoment(occurrence.spreekuur().title(), "/" + edition.slug() + "/spreekuren/" + occurrence.spreekuur().slug(),
            occurrence.start(), occurrence.end(), occurrence.place().name(), occurrence.kern().name(), near.minutes(),
            dropped(edition, near));
    }

    @Nullable
    private static LiveMoment.Dropped dropped(Edition edition, NearSpreekuur near) {
        var dropped = near.dropped();
        return dropped == null ? null : new LiveMoment.Dropped(dropped.start(), dropped.movedAway() ? dropped.otherLeaf() : null,
            Objects.requireNonNullElse(dropped.reason(), ""), near.instead() == null ? null : moment(edition, near.instead()));
    }
}
