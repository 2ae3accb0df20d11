package nl.buurtkanaal.socialekaart;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.moderation.report.ReportDecided;
import nl.buurtkanaal.moderation.report.Reportable;
import nl.buurtkanaal.moderation.report.Reported;
import nl.buurtkanaal.moderation.report.ReportedKind;
import nl.buurtkanaal.person.CurrentPerson;

/** Everybody may say that an entry is not right; it goes off the list when the desk decides so. */
@Singleton
class EntryReportable implements Reportable {

    private final SocialeKaartRepository entries;
    private final SocialeKaart socialeKaart;

    EntryReportable(SocialeKaartRepository entries, SocialeKaart socialeKaart) {
        this.entries = entries;
        this.socialeKaart = socialeKaart;
    }

    @Override
    public String slug() {
        return "hulp";
    }

    @Override
    public Optional<Reported> find(Edition edition, String code, @Nullable CurrentPerson visitor, Instant now) {
        return entries.published(edition.id(), code, socialeKaart.freshSince())
            .map(entry -> new Reported(ReportedKind.ENTRY, entry.id(), entry.placeKernId(), null, null, entry.name(), entry.what(),
                "/" + edition.slug() + "/sociale-kaart/" + code));
    }

    @EventListener
    @Transactional(propagation = TransactionDefinition.Propagation.MANDATORY)
    void decided(ReportDecided event) {
        if (event.kind() == ReportedKind.ENTRY && event.removes()) {
            entries.move(event.subjectId(), "PUBLISHED", "PAUSED");
        } else if (event.kind() == ReportedKind.ENTRY && event.restores()) {
            entries.move(event.subjectId(), "PAUSED", "PUBLISHED");
        }
    }
}
