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
import nl.buurtkanaal.moderation.DeskHolds;
import nl.buurtkanaal.moderation.DeskLine;
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
    private final Sentences sentences;
    private final DeskHolds holds;
    private final People people;
    private final Kernen kernen;
    private final Audit audit;
    private final Clock clock;

    ReportDeskPages(Reports reports, Openings openings, Sentences sentences, DeskHolds holds, People people, Kernen kernen,
                    Audit audit, Clock clock) {
        this.reports = reports;
        this.openings = openings;
        this.sentences = sentences;
        this.holds = holds;
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
        var choices = report.waits() ? choices(report, edition, form, person.isAdministratorOf(edition.id())) : List.<OutcomeChoice>of();
        var held = holds.of(ReportWork.KIND, report.id(), now).map(hold -> hold.seenBy(person.id())).orElse(null);
        return new ReportPage(ReportTask.of(report, edition, now), held, masked(report.quoted()), masked(report.words()),
            name(report.aboutId()), report.aboutId(), report.aboutPerson(), name(report.reporterId()), report.kernId() == null ? null
                : kernen.byId(report.kernId()).name(),
            reports.decisionsOn(report).stream().map(one -> new Made(Messages.get("report.outcome." + one.outcome()), one.decidedAt(),
                name(one.decidedBy()), one.toReporter(), one.toAbout())).toList(),
            reports.objectionsTo(report), choices, report.round(), talk, opening, opening != null && opening.waits(),
            opening != null && opening.askedBy() == person.id(), opening != null && opening.standsAt(now),
            openings.read(report, person, now), "/" + edition.slug() + "/balie/mensen/", "/" + edition.slug() + "/balie", why, errors);
    }

    /** One for each sentence that the edition has for an outcome, the mildest outcome first. */
    private List<OutcomeChoice> choices(Report report, Edition edition, DecisionForm form, boolean mayBan) {
        var own = sentences.own(edition.id());
        var title = report.title() == null ? "" : TextCheck.masked(report.title());
        var kern = report.kernId() == null ? edition.name() : kernen.byId(report.kernId()).name();
        var toReporter = words(title, kern, name(report.reporterId()));
        var toAbout = words(title, kern, name(report.aboutId()));
        return Outcome.about(report.kind(), report.aboutId() != null, mayBan).stream().flatMap(outcome -> {
            var its = own.stream().filter(sentence -> sentence.outcome() == outcome).toList();
            return (its.isEmpty() ? List.of(Sentence.shipped(outcome, report.kind())) : its).stream();
        }).map(sentence -> choice(report, sentence, form, toReporter, toAbout)).toList();
    }

    private static Map<String, String> words(String title, String kern, @Nullable String name) {
        return Map.of("titel", title, "kern", kern, "naam", name == null ? Messages.get("report.reader") : name);
    }

    private static OutcomeChoice choice(Report report, Sentence sentence, DecisionForm form, Map<String, String> toReporter,
                                        Map<String, String> toAbout) {
        var outcome = sentence.outcome();
        var typed = outcome.slug().equals(form.besluit()) && (form.zin().isEmpty() || form.zin().equals(String.valueOf(sentence.id())));
        return new OutcomeChoice(outcome.slug(), outcome.slug() + "-" + sentence.id(), sentence.id(), sentence.title(),
            typed ? form.melder() : Sentence.filled(sentence.toReporter(), toReporter),
            report.aboutId() == null ? null : typed ? form.betrokkene() : Sentence.filled(sentence.toAbout(), toAbout), typed,
            outcome == Outcome.NOTHING_WRONG, outcome == Outcome.BANNED || outcome == Outcome.PAUSED,
            Messages.find("report.severe." + outcome).orElse(null));
    }

    @Nullable String name(@Nullable Long personId) {
        return personId == null ? null : people.byId(personId).map(Person::shownName).orElse(null);
    }

    private static @Nullable String masked(@Nullable String text) {
        return text == null ? null : TextCheck.masked(text);
    }

    /**
     * One thing to decide, with the standard sentences to both sides.
     *
     * @param key the one name of it on the page
     * @param toAbout null where nobody is hit
     * @param consequence what a severe one means for the person, to be read beforehand
     * @param typed   the words are those that were sent before, and have to be mended
     */
    @Introspected
    record OutcomeChoice(String value, String key, long sentence, String name, String toReporter, @Nullable String toAbout, boolean typed,
                         boolean first, boolean severe, @Nullable String consequence) {
    }

    /** A decision that was made. */
    @Introspected
    record Made(String outcome, Instant at, @Nullable String by, @Nullable String toReporter, @Nullable String toAbout) {
    }

    /**
     * @param held     a colleague who looks at it now
     * @param about     shown name of who wrote it; null when that is no resident
     * @param reporter  null for somebody without an account
     * @param talk      it is about a conversation, of which more can be read
     * @param opening   the newest wish to read more
     * @param lines     more of the conversation, for the two who agreed
     */
    @Introspected
    record ReportPage(ReportTask task, DeskLine.@Nullable Held held, @Nullable String quoted, @Nullable String words,
                      @Nullable String about, @Nullable Long aboutId,
                      boolean aboutPerson, @Nullable String reporter, @Nullable String kern, List<Made> made, List<Objection> objections,
                      List<OutcomeChoice> choices, int round, boolean talk, @Nullable Opening opening, boolean openingWaits,
                      boolean openingMine, boolean openingStands, List<Line> lines, String peopleHref, String deskHref, WhyForm form,
                      Map<String, String> errors) {
    }
}
