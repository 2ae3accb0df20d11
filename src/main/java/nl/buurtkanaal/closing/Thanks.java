package nl.buurtkanaal.closing;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.buurtkanaal.conversation.Caution;
import nl.buurtkanaal.conversation.Cautions;
import nl.buurtkanaal.conversation.Dialogues;
import nl.buurtkanaal.platform.views.Messages;
import nl.buurtkanaal.platform.web.Forms;
import nl.buurtkanaal.words.Finding;
import nl.buurtkanaal.words.TextCheck;

/** A thank-you in words: it comes to the helper as a message in their conversation, with a mail of its own. */
@Singleton
class Thanks {

    private static final String TEMPLATE = "closing/mail/thanked";

    private final HelperRepository helpers;
    private final QuestionRepository questions;
    private final Dialogues dialogues;
    private final Cautions cautions;
    private final Forms forms;

    Thanks(HelperRepository helpers, QuestionRepository questions, Dialogues dialogues, Cautions cautions, Forms forms) {
        this.helpers = helpers;
        this.questions = questions;
        this.dialogues = dialogues;
        this.cautions = cautions;
        this.forms = forms;
    }

    /** Who can be thanked for a post, the likeliest first. */
    List<Helper> helpers(long helpPostId, long personId) {
        return helpers.of(helpPostId, personId);
    }

    /** What is wrong with a thank-you, by field; nothing when it may go. The only helper need not be chosen. */
    Map<String, String> errors(ThanksForm form, List<Helper> possible) {
        var errors = new HashMap<>(forms.errors(form));
        if (!errors.containsKey("bedankje") && TextCheck.kinds(form.bedankje()).contains(Finding.Kind.BSN)) {
            errors.put("bedankje", Messages.get(Finding.Kind.BSN.messageKey()));
        }
        if (possible.size() > 1 && possible.stream().noneMatch(helper -> helper.code().equals(form.helper()))) {
            errors.put("helper", Messages.get("closing.helper.blank"));
        }
        return errors;
    }

    /** What the site says about the words before they go. */
    Caution caution(long editionId, ThanksForm form) {
        return cautions.about(editionId, List.of(form.bedankje()), form.anyway());
    }

    /** Brings the words to the one who was chosen, or to the only one. */
    @Transactional
    public void say(long personId, List<Helper> possible, ThanksForm form, Instant now) {
        var code = possible.size() == 1 ? possible.get(0).code() : form.helper();
        dialogues.held(code, personId).ifPresent(view ->
            dialogues.say(view, personId, Messages.get("closing.said.thanks", form.bedankje()), TEMPLATE, Map.of("path", view.path()),
                now));
    }

    /** The same from the page behind the mail: one for each question. Returns false when there was one before. */
    @Transactional
    public boolean sayOnce(Question question, List<Helper> possible, ThanksForm form, Instant now) {
        var first = questions.thank(question.id(), now) == 1;
        if (first) {
            say(question.personId(), possible, form, now);
        }
        return first;
    }
}
