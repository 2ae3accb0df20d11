package nl.buurtkanaal.agreement;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.buurtkanaal.agreement.Meeting.Rhythm;
import nl.buurtkanaal.category.DayParts.Part;
import nl.buurtkanaal.help.PostRules;
import nl.buurtkanaal.place.Place;
import nl.buurtkanaal.place.Places;
import nl.buurtkanaal.platform.time.Time;
import nl.buurtkanaal.platform.views.Messages;
import nl.buurtkanaal.platform.web.Forms;
import nl.buurtkanaal.words.Finding;
import nl.buurtkanaal.words.TextCheck;

/** What a proposal may say: a moment to come within a year, by day, and a place that there is. */
@Singleton
class ProposalRules {

    /** Nobody meets at night; so the hour that happens twice in October is not a time that one can choose. */
    private static final LocalTime EARLIEST = LocalTime.of(6, 0);
    private static final LocalTime LATEST = LocalTime.of(23, 0);
    private static final LocalTime NOON = LocalTime.of(12, 0);
    private static final LocalTime SIX = LocalTime.of(18, 0);
    private static final int YEARS_AHEAD = 1;

    private final Forms forms;
    private final Places places;

    ProposalRules(Forms forms, Places places) {
        this.forms = forms;
        this.places = places;
    }

    /** When it is, as far as that can be read. */
    record When(@Nullable Meeting meeting, Map<String, String> errors) {
    }

    /** A whole proposal, as far as it can be read. */
    record Read(@Nullable Proposed said, Map<String, String> errors) {
    }

    When when(ProposalForm form, Instant now) {
        var errors = new LinkedHashMap<String, String>();
        var local = now.atZone(Time.ZONE);
        var day = PostRules.day(form.datum());
        var time = form.tijd().isEmpty() ? Optional.<LocalTime>empty() : PostRules.time(form.tijd());
        var part = time.map(ProposalRules::partOf).or(() -> part(form.dagdeel()));
        if (day.isEmpty()) {
            errors.put("datum", Messages.get(form.datum().isEmpty() ? "agreement.day.blank" : "agreement.day.unreadable"));
        } else if (day.get().isBefore(local.toLocalDate()) || day.get().isAfter(local.toLocalDate().plusYears(YEARS_AHEAD))) {
            errors.put("datum", Messages.get(day.get().isBefore(local.toLocalDate()) ? "agreement.day.past" : "agreement.day.far"));
        }
        if (!form.tijd().isEmpty() && time.filter(at -> !at.isBefore(EARLIEST) && !at.isAfter(LATEST)).isEmpty()) {
            errors.put("tijd", Messages.get("agreement.time.unreadable"));
        } else if (part.isEmpty()) {
            errors.put("dagdeel", Messages.get("agreement.part.blank"));
        }
        if (form.rhythm().isEmpty()) {
            errors.put("ritme", Messages.get("agreement.rhythm.unknown"));
        }
        if (errors.isEmpty() && day.get().equals(local.toLocalDate()) && !time.orElse(endOf(part.get())).isAfter(local.toLocalTime())) {
            errors.put("datum", Messages.get("agreement.day.over"));
        }
        return new When(errors.isEmpty() ? new Meeting(day.get(), part.get(), time.orElse(null), form.rhythm().orElse(Rhythm.ONCE)) : null,
            errors);
    }

    Read read(ProposalForm form, long editionId, Instant now) {
        var when = when(form, now);
        var errors = new LinkedHashMap<>(when.errors());
        errors.putAll(forms.errors(form));
        var elsewhere = form.plek().equals(ProposalForm.ELSEWHERE);
        var place = elsewhere || form.plek().equals(ProposalForm.LATER) || form.plek().isEmpty() ? Optional.<Place>empty()
            : places.bySlug(editionId, form.plek()).filter(Place::meetingPlace);
        if (form.plek().isEmpty()) {
            errors.put("plek", Messages.get("agreement.where.blank"));
        } else if (!elsewhere && !form.plek().equals(ProposalForm.LATER) && place.isEmpty()) {
            errors.put("plek", Messages.get("agreement.where.unknown"));
        }
        if (elsewhere && form.plekwoorden().isEmpty()) {
            errors.put("plekwoorden", Messages.get("agreement.where.words"));
        }
        if (TextCheck.kinds(form.plekwoorden()).contains(Finding.Kind.BSN)) {
            errors.put("plekwoorden", Messages.get("message.citizen-number"));
        }
        return new Read(errors.isEmpty() ? new Proposed(when.meeting(), place.map(Place::id).orElse(null), elsewhere ? form.plekwoorden()
            : null) : null,
            errors);
    }

    private static Optional<Part> part(String slug) {
        return Stream.of(Part.values()).filter(part -> part.name().equalsIgnoreCase(slug)).findFirst();
    }

    private static Part partOf(LocalTime at) {
        return at.isBefore(NOON) ? Part.OCHTEND : at.isBefore(SIX) ? Part.MIDDAG : Part.AVOND;
    }

    /** Where a part of the day ends. */
    static LocalTime endOf(Part part) {
        return switch (part) {
            case OCHTEND -> NOON;
            case MIDDAG -> SIX;
            case AVOND -> LATEST;
        };
    }
}
