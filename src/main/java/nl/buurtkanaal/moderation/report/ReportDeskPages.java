package nl.buurtkanaal.moderation.report;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.buurtkanaal.audit.Audit;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.kern.Kernen;
import nl.buurtkanaal.moderation.report.ConversationReading.Line;
import nl.buurtkanaal.moderation.report.DecisionRepository.Objection;
import nl.buurtkanaal.moderation.report.Openings.Opening;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.person.People;
import nl.buurtkanaal.person.Person;
import nl.buurtkanaal.platform.views.Messages;
import nl.buurtkanaal.words.TextCheck;

/** What the desk sees of one report; looking at it is an act. */
@Singleton
class ReportDeskPages {

    private final Reports reports;
    private final Openings openings;
    private final People people;
    private final Kernen kernen;
    private final Audit audit;
    private final Clock clock;

    ReportDeskPages(Reports reports, Openings openings, People people, Kernen kernen, Audit audit, Clock clock) {
        this.reports = reports;
        this.openings = openings;
        this.people = people;
        this.kernen = kernen;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param form what was typed for one outcome, or {@code why} to read more, when it has to be mended */
    ReportPage page(Edition edition, CurrentPerson person, Report report, DecisionForm form, WhyForm why, Map<String, String> errors) {
        var now = clock.instant();
        audit.record(person.id(), "report.read", "report", report.id(), null);
        var talk = report.kind() == ReportedKind.MESSAGE || report.kind() == ReportedKind.CONVERSATION;
        var opening = talk ? openings.of(report).orElse(null) : null;
        var choices = !report.waits() ? List.<OutcomeChoice>of() : Outcome.about(report.kind(), report.aboutId() != null,
            person.isAdministratorOf(edition.id())).stream()
            .map(outcome -> choice(report, outcome, form)).toList();
        return new ReportPage(ReportTask.of(report, edition, now), masked(report.quoted()), masked(report.words()), name(report.aboutId()),
            report.aboutId(), report.aboutPerson(), name(report.reporterId()), report.kernId() == null ? null
                : kernen.byId(report.kernId()).name(),
            reports.decisionsOn(report).stream().map(one -> new Made(Messages.get("report.outcome." + one.outcome()), one.decidedAt(),
                name(one.decidedBy()), one.toReporter(), one.toAbout())).toList(),
            reports.objectionsTo(report), choices, report.round(), talk, opening, opening != null && opening.waits(),
            opening != null && opening.askedBy() == person.id(), opening != null && opening.standsAt(now),
            openings.read(report, person, now), "/" + edition.slug() + "/balie/mensen/", "/" + edition.slug() + "/balie", why, errors);
    }

    private static OutcomeChoice choice(Report report, Outcome outcome, DecisionForm form) {
        var typed = outcome.slug().equals(form.besluit());
        var kind = report.kind().name();
        return new OutcomeChoice(outcome.slug(), text("report.outcome." + outcome, kind),
            typed ? form.melder() : text("report.text." + outcome + ".reporter", kind),
            report.aboutId() == null ? null : typed ? form.betrokkene() : text("report.text." + outcome + ".about", kind), typed,
            outcome == Outcome.NOTHING_WRONG, outcome == Outcome.BANNED || outcome == Outcome.PAUSED,
            Messages.find("report.severe." + outcome).orElse(null));
    }

    /** The sentence for this kind of thing, else that for all. */
    private static String text(String key, String kind) {
        return Messages.find(key + "." + kind).orElseGet(() -> Messages.get(key));
    }

    private @Nullable String name(@Nullable Long personId) {
        return personId == null ? null : people.byId(personId).map(Person::shownName).orElse(null);
    }

    private static @Nullable String masked(@Nullable String text) {
        return text == null ? null : TextCheck.masked(text);
    }

    /**
     * One thing to decide, with the standard sentences to both sides.
     *
     * @param toAbout null where nobody is hit
     * @param consequence what a severe one means for the person, to be read beforehand
     * @param typed   the words are those that were sent before, and have to be mended
     */
    @Introspected
    record OutcomeChoice(String value, String name, String toReporter, @Nullable String toAbout, boolean typed, boolean first,
                         boolean severe, @Nullable String consequence) {
    }

    /** A decision that was made. */
    @Introspected
    record Made(String outcome, Instant at, @Nullable String by, @Nullable String toReporter, @Nullable String toAbout) {
    }

    /**
     * @param about     shown name of who wrote it; null when that is no resident
     * @param reporter  null for somebody without an account
     * @param talk      it is about a conversation, of which more can be read
     * @param opening   the newest wish to read more
     * @param lines     more of the conversation, for the two who agreed
     */
    @Introspected
    record ReportPage(ReportTask task, @Nullable String quoted, @Nullable String words, @Nullable String about, @Nullable Long aboutId,
                      boolean aboutPerson, @Nullable String reporter, @Nullable String kern, List<Made> made, List<Objection> objections,
                      List<OutcomeChoice> choices, int round, boolean talk, @Nullable Opening opening, boolean openingWaits,
                      boolean openingMine, boolean openingStands, List<Line> lines, String peopleHref, String deskHref, WhyForm form,
                      Map<String, String> errors) {
    }
}
