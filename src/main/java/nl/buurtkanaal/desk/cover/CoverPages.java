package nl.buurtkanaal.desk.cover;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.buurtkanaal.desk.cover.CoverReading.KernCover;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.moderation.Colleagues.Colleague;
import nl.buurtkanaal.moderation.Colleagues;
import nl.buurtkanaal.moderation.DeskSeat;
import nl.buurtkanaal.person.Absences.Absence;
import nl.buurtkanaal.person.Absences;

/** The page of who looks after which kern, with what was typed in its forms. */
@Singleton
class CoverPages {

    static final String VIEW = "desk/cover/index";

    private final CoverReading cover;
    private final Colleagues colleagues;
    private final Absences absences;
    private final Clock clock;

    CoverPages(CoverReading cover, Colleagues colleagues, Absences absences, Clock clock) {
        this.cover = cover;
        this.colleagues = colleagues;
        this.absences = absences;
        this.clock = clock;
    }

    static URI home(Edition edition) {
        return URI.create("/" + edition.slug() + "/balie/bezetting");
    }

    /** Somebody else at this desk, as a form names them. */
    Optional<Colleague> colleague(DeskSeat seat, String id) {
        return colleagues.of(seat).stream().filter(one -> String.valueOf(one.id()).equals(id)).findFirst();
    }

    CoverPage page(DeskSeat seat, @Nullable CoverForm form, Map<String, String> errors) {
        var now = clock.instant();
        var kernen = seat.edition().kernen().stream().filter(kern -> seat.isOwn(kern.id())).toList();
        var others = colleagues.of(seat);
        var away = absences.of(seat.edition().id(), now);
        var mine = away.stream().filter(one -> one.personId() == seat.person().id()).findFirst().orElse(null);
        var verbinders = others.stream().filter(Colleague::buurtverbinder)
            .map(one -> new Option(String.valueOf(one.id()), one.shownName())).toList();
        var chosen = form == null ? new CoverForm(verbinders.isEmpty() ? "" : verbinders.get(0).value(), "", "", "") : form;
        return new CoverPage(cover.of(seat.edition(), kernen, now), away, mine, verbinders,
            others.stream().map(one -> new Option(String.valueOf(one.id()), one.shownName())).toList(), chosen, errors,
            seat.person().isBuurtverbinder(), seat.isAdministrator(), home(seat.edition()).toString(), seat.href());
    }

    @Introspected
    record Option(String value, String label) {
    }

    /**
     * @param mine       when this person is away themselves; null when not
     * @param verbinders who can stand in, the likeliest first
     * @param colleagues to whom everything can be given
     */
    @Introspected
    record CoverPage(List<KernCover> kernen, List<Absence> away, @Nullable Absence mine, List<Option> verbinders, List<Option> colleagues,
                     CoverForm form, Map<String, String> errors, boolean verbinder, boolean administrator, String href, String deskHref) {

        public List<KernCover> thin() {
            return kernen.stream().filter(KernCover::thin).toList();
        }

        public List<KernCover> late() {
            return kernen.stream().filter(kern -> kern.late() > 0).toList();
        }

        public @Nullable Instant backAt() {
            return mine == null ? null : mine.until();
        }
    }
}
