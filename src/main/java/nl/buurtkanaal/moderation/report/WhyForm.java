package nl.buurtkanaal.moderation.report;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why somebody of the desk has to read more of a conversation; it stands in the book of acts. */
@Serdeable
record WhyForm(@NotBlank(message = "{report.why.blank}") @Size(max = 300, message = "{moderation.note.long}") @Nullable String waarom) {

    static final WhyForm EMPTY = new WhyForm("");

    WhyForm {
        waarom = ReportForm.clean(waarom);
    }
}
