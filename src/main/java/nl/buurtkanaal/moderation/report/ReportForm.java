package nl.buurtkanaal.moderation.report;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Size;
import java.util.Map;
import nl.buurtkanaal.platform.views.Messages;
import nl.buurtkanaal.platform.web.Typed;
import nl.buurtkanaal.words.Finding;
import nl.buurtkanaal.words.TextCheck;

/**
 * What somebody reports.
 *
 * @param reden     slug of the reason
 * @param over      "persoon" when it is about who wrote it
 * @param woorden   what the reporter adds
 * @param inzending one-time key of the form
 */
@Serdeable
record ReportForm(@Nullable String reden, @Nullable String over,
                  @Nullable @Size(max = ReportForm.LONGEST, message = "{report.words.long}") String woorden,
                  @Nullable String inzending) {

    static final int LONGEST = 1000;
    static final ReportForm EMPTY = new ReportForm("", "", "", null);

    ReportForm {
        reden = Typed.text(reden);
        over = Typed.text(over);
        woorden = clean(woorden);
    }

    static String clean(@Nullable String typed) {
        return typed == null ? "" : typed.replace("\r\n", "\n").replace('\r', '\n').replaceAll("[\\p{Cntrl}&&[^\n]]", " ").strip();
    }

    boolean aboutPerson() {
        return "persoon".equals(over);
    }

    void addErrors(Map<String, String> errors) {
        if (ReportReason.of(reden).isEmpty()) {
            errors.put("reden", Messages.get("report.reason.blank"));
        }
        if (holdsCitizenNumber(woorden)) {
            errors.put("woorden", Messages.get("report.words.bsn"));
        }
    }

    static boolean holdsCitizenNumber(String text) {
        return TextCheck.kinds(text).contains(Finding.Kind.BSN);
    }
}
