package nl.buurtkanaal.desk.answer;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.buurtkanaal.desk.answer.StandardAnswer.Effect;
import nl.buurtkanaal.moderation.Refusal;
import nl.buurtkanaal.platform.views.Messages;
import nl.buurtkanaal.platform.web.Forms;
import nl.buurtkanaal.platform.web.Typed;
import nl.buurtkanaal.words.Finding;
import nl.buurtkanaal.words.TextCheck;

/** One standard answer, as typed. */
@Introspected
@Serdeable
record AnswerForm(@Nullable String soort, @Nullable String reden,
                  @Nullable @NotBlank(message = "{answer.title.blank}")
                  @Size(max = StandardAnswer.TITLE_MAX, message = "{answer.title.long}") String titel,
                  @Nullable @NotBlank(message = "{answer.body.blank}")
                  @Size(max = StandardAnswer.BODY_MAX, message = "{answer.body.long}") String tekst,
                  @Nullable String inzending) {

    static final AnswerForm EMPTY = new AnswerForm("REFUSE", "OTHER", "", "", "");

    AnswerForm {
        soort = Typed.text(soort);
        reden = Typed.text(reden);
        titel = Typed.line(titel);
        tekst = Typed.words(tekst);
        inzending = Typed.text(inzending);
    }

    static AnswerForm of(StandardAnswer answer) {
        return new AnswerForm(answer.effect().name(), answer.refusal() == null ? "" : answer.refusal().name(), answer.title(),
            answer.body(), "");
    }

    Map<String, String> errors(Forms forms) {
        var errors = forms.errors(this);
        if (effect().isEmpty()) {
            errors.putIfAbsent("soort", Messages.get("answer.effect.blank"));
        }
        if (effect().filter(Effect.REFUSE::equals).isPresent() && refusal().isEmpty()) {
            errors.putIfAbsent("reden", Messages.get("answer.refusal.blank"));
        }
        var unknown = StandardAnswer.unknownWords(tekst);
        if (!unknown.isEmpty()) {
            errors.putIfAbsent("tekst", Messages.get("answer.body.unknown", "{" + unknown.iterator().next() + "}"));
        }
        if (TextCheck.kinds(titel, tekst).contains(Finding.Kind.BSN)) {
            errors.putIfAbsent("tekst", Messages.get("moderation.note.bsn"));
        }
        return errors;
    }

    Optional<Effect> effect() {
        return Stream.of(Effect.values()).filter(effect -> effect.name().equals(soort)).findFirst();
    }

    Optional<Refusal> refusal() {
        return Stream.of(Refusal.values()).filter(refusal -> refusal.name().equals(reden)).findFirst();
    }
}
