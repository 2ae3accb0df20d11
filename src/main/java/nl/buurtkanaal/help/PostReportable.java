package nl.buurtkanaal.help;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.moderation.report.Reportable;
import nl.buurtkanaal.moderation.report.Reported;
import nl.buurtkanaal.moderation.report.ReportedKind;
import nl.buurtkanaal.person.CurrentPerson;

/** Everybody may report a post that they see; strangers do not learn who wrote it. */
@Singleton
class PostReportable implements Reportable {

    private final PostReading reading;

    PostReportable(PostReading reading) {
        this.reading = reading;
    }

    @Override
    public String slug() {
        return "bericht";
    }

    @Override
    public Optional<Reported> find(Edition edition, String code, @Nullable CurrentPerson visitor, Instant now) {
        return reading.find(edition.id(), Codes.normal(code), visitor, now).filter(visible -> !visible.own())
            .map(visible -> new Reported(ReportedKind.POST, visible.post().id(), visible.post().kernId(), visible.post().authorId(),
                visible.author(), visible.title(), visible.body(), visible.post().path(edition.slug())));
    }
}
