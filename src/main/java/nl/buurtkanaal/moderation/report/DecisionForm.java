package nl.buurtkanaal.moderation.report;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Size;
import java.util.Map;
import nl.buurtkanaal.platform.errors.BadQuery;
import nl.buurtkanaal.platform.views.Messages;
import nl.buurtkanaal.platform.web.Typed;

/**
 * What somebody of the desk decides.
 *
 * @param besluit    slug of the outcome
 * @param zin        id of the sentence that was begun with; 0 for one that we ship
 * @param ronde      the round that was read
 * @param melder     the reasons to who reported
 * @param betrokkene the reasons to who was reported; may only be empty when nothing is wrong
 */
@Serdeable
record DecisionForm(@Nullable String besluit, @Nullable String zin, @Nullable String ronde,
                    @Nullable @Size(max = ReportForm.LONGEST, message = "{report.words.long}") String melder,
                    @Nullable @Size(max = ReportForm.LONGEST, message = "{report.words.long}") String betrokkene) {

    static final DecisionForm EMPTY = new DecisionForm("", "", "", "", "");

    DecisionForm {
        besluit = Typed.text(besluit);
        zin = Typed.text(zin);
        ronde = Typed.text(ronde);
        melder = ReportForm.clean(melder);
        betrokkene = ReportForm.clean(betrokkene);
    }

    /** @throws BadQuery when this cannot be decided about such a thing, or not by this person */
    Outcome outcome(Report report, boolean mayBan) {
        return Outcome.of(besluit).filter(Outcome.about(report.kind(), report.aboutId() != null, mayBan)::contains)
            .orElseThrow(BadQuery::new);
    }

    int round() {
        return ronde.matches("[12]") ? Integer.parseInt(ronde) : 0;
    }

    String toReporter() {
        return melder;
    }

    @Nullable String toAbout(Report report) {
        return report.aboutId() == null || betrokkene.isEmpty() ? null : betrokkene;
    }

    void addErrors(Map<String, String> errors, Outcome outcome, Report report) {
        if (melder.isEmpty()) {
            errors.putIfAbsent("melder", Messages.get("report.text.blank"));
        }
        if (betrokkene.isEmpty() && report.aboutId() != null && outcome != Outcome.NOTHING_WRONG) {
            errors.putIfAbsent("betrokkene", Messages.get("report.text.about.blank"));
        }
        if (ReportForm.holdsCitizenNumber(melder + "\n" + betrokkene)) {
            errors.putIfAbsent("melder", Messages.get("report.words.bsn"));
        }
    }
}
