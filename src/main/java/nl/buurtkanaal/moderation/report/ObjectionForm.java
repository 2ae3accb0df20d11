package nl.buurtkanaal.moderation.report;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Map;
import nl.buurtkanaal.platform.views.Messages;

/** Why somebody does not agree with a decision. */
@Serdeable
record ObjectionForm(@NotBlank(message = "{report.objection.blank}")
                     @Size(max = ReportForm.LONGEST, message = "{report.words.long}") @Nullable String bezwaar) {

    static final ObjectionForm EMPTY = new ObjectionForm("");

    ObjectionForm {
        bezwaar = ReportForm.clean(bezwaar);
    }

    void addErrors(Map<String, String> errors) {
        if (ReportForm.holdsCitizenNumber(bezwaar)) {
            errors.put("bezwaar", Messages.get("report.words.bsn"));
        }
    }
}
