package nl.buurtkanaal.moderation.report;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import java.time.Duration;
import java.time.Instant;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.platform.time.Time;
import nl.buurtkanaal.platform.views.Messages;
import nl.buurtkanaal.words.TextCheck;

/**
 * A report in the list of the desk.
 *
 * @param href    page of this one report
 * @param why     "er wordt om geld gevraagd", and whether it is an objection
 * @param title   what it is about, in a line
 * @param dueAt   null when it is decided
 * @param urgency {@code late}, {@code soon} or nothing: the ending of the class {@code task--}
 */
@Introspected
public record ReportTask(long id, String href, String why, String title, String what, boolean urgent, Instant receivedAt,
                         @Nullable Instant dueAt, String urgency) {

    private static final Duration SOON = Duration.ofHours(6);

    /** As the desk of an edition shows it now. */
    public static ReportTask of(Report report, Edition edition, Instant now) {
        var dueAt = report.dueAt();
        var urgency = dueAt == null ? "" : !now.isBefore(dueAt) ? "late" : report.urgent() || now.isAfter(dueAt.minus(SOON)) ? "soon" : "";
        return new ReportTask(report.id(), "/" + edition.slug() + "/balie/meldingen/" + report.id(),
            why(report.reason(), report.objectedTo()), title(report.title()),
            Messages.get("report.kind." + (report.aboutPerson() ? "PERSON" : report.kind().name())), report.urgent(), report.receivedAt(),
            dueAt, urgency);
    }

    /** After "hier omdat:". */
    static String why(ReportReason why, boolean again) {
        var label = Messages.get(why.messageKey());
        var reason = label.substring(0, 1).toLowerCase(Time.DUTCH) + label.substring(1);
        return again ? reason + "; " + Messages.get("report.again") : reason;
    }

    static String title(@Nullable String reported) {
        return reported == null ? Messages.get("report.receipt.title") : TextCheck.masked(reported);
    }
}
