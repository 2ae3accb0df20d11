package nl.buurtkanaal.moderation.report;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Map;
import nl.buurtkanaal.platform.errors.BadQuery;
import nl.buurtkanaal.platform.views.Messages;
import nl.buurtkanaal.platform.web.Forms;
import nl.buurtkanaal.platform.web.Typed;

/** What goes with a decision, as typed. */
@Introspected
@Serdeable
record SentenceForm(@Nullable String besluit,
                    @Nullable @NotBlank(message = "{answer.title.blank}")
                    @Size(max = Sentence.TITLE_MAX, message = "{answer.title.long}") String titel,
                    @Nullable @NotBlank(message = "{report.text.blank}")
                    @Size(max = Sentence.TEXT_MAX, message = "{answer.body.long}") String melder,
                    @Nullable @Size(max = Sentence.TEXT_MAX, message = "{answer.body.long}") String betrokkene,
                    @Nullable String inzending) {

    SentenceForm {
        besluit = Typed.text(besluit);
        titel = Typed.line(titel);
        melder = ReportForm.clean(melder);
        betrokkene = ReportForm.clean(betrokkene);
    }

    static SentenceForm of(Sentence sentence) {
        return new SentenceForm(sentence.outcome().slug(), sentence.title(), sentence.toReporter(), sentence.toAbout(), "");
    }

    Outcome outcome() {
        return Outcome.of(besluit).orElseThrow(BadQuery::new);
    }

    Sentence sentence(Sentence before) {
        return new Sentence(before.id(), before.outcome(), titel, melder, betrokkene);
    }

    Map<String, String> errors(Forms forms) {
        var errors = forms.errors(this);
        if (betrokkene.isEmpty() && outcome() != Outcome.NOTHING_WRONG && outcome() != Outcome.CORRECTED) {
            errors.putIfAbsent("betrokkene", Messages.get("report.text.about.blank"));
        }
        addErrors(errors, "melder", melder);
        addErrors(errors, "betrokkene", betrokkene);
        return errors;
    }

    private static void addErrors(Map<String, String> errors, String field, String text) {
        Sentence.unknownWord(text).ifPresent(word -> errors.putIfAbsent(field, Messages.get("answer.body.unknown", "{" + word + "}")));
        if (ReportForm.holdsCitizenNumber(text)) {
            errors.putIfAbsent(field, Messages.get("report.words.bsn"));
        }
    }
}
