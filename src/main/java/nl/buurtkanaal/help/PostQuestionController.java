package nl.buurtkanaal.help;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.views.View;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.moderation.ModerationQueue;
import nl.buurtkanaal.moderation.SubjectKind;
import nl.buurtkanaal.moderation.WaitingCase;
import nl.buurtkanaal.moderation.WriterAnswers;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.platform.views.Messages;
import nl.buurtkanaal.platform.web.Flash;
import nl.buurtkanaal.platform.web.Forms;
import nl.buurtkanaal.platform.web.Typed;
import nl.buurtkanaal.words.Finding;
import nl.buurtkanaal.words.TextCheck;

/** An author reads what the desk asks or changed, and answers with a line; changing the text is an answer too. */
@Controller("/{editie}/hulp/{code}/toelichting")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class PostQuestionController {

    private static final String VIEW = "help/question";

    private final PostPages pages;
    private final ModerationQueue queue;
    private final WriterAnswers answers;
    private final PostChanges changes;
    private final Forms forms;
    private final Clock clock;

    PostQuestionController(PostPages pages, ModerationQueue queue, WriterAnswers answers, PostChanges changes, Forms forms, Clock clock) {
        this.pages = pages;
        this.queue = queue;
        this.answers = answers;
        this.changes = changes;
        this.forms = forms;
        this.clock = clock;
    }

    @Get
    @View(VIEW)
    QuestionPage show(Edition edition, CurrentPerson person, @PathVariable String code) {
        return page(edition, pages.own(person, edition, code), new AnswerForm(""), Map.of());
    }

    @Post
    HttpResponse<?> answer(Edition edition, CurrentPerson person, @PathVariable String code, @Body AnswerForm form) {
        var post = pages.own(person, edition, code);
        var errors = new LinkedHashMap<>(forms.errors(form));
        if (errors.isEmpty() && TextCheck.kinds(form.antwoord()).contains(Finding.Kind.BSN)) {
            errors.put("antwoord", Messages.get("moderation.note.bsn"));
        }
        if (!errors.isEmpty()) {
            return Forms.invalid(VIEW, page(edition, post, form, errors));
        }
        var answered = answers.answer(SubjectKind.POST, post.post().id(), person.id(), form.antwoord(), clock.instant());
        return Flash.to(PostPages.show(edition, post), answered ? "post.answered" : "post.answered-already");
    }

    private QuestionPage page(Edition edition, VisiblePost post, AnswerForm form, Map<String, String> errors) {
        var questions = queue.questionsOf(SubjectKind.POST, post.post().id());
        return new QuestionPage(post.title(), questions, questions.stream().anyMatch(WaitingCase.Question::open),
            changes.of(post.post().id()), form, errors,
            PostPages.show(edition, post).toString());
    }

    /** A line to the desk. */
    @Introspected
    @Serdeable
    record AnswerForm(@Nullable @NotBlank(message = "{post.answer.blank}") @Size(max = 500,
        message = "{moderation.note.long}") String antwoord) {

        AnswerForm {
            antwoord = Typed.words(antwoord);
        }
    }

    /** @param waits the desk waits for an answer */
    @Introspected
    record QuestionPage(String heading, List<WaitingCase.Question> questions, boolean waits, List<PostChange> changes, AnswerForm form,
                        Map<String, String> errors, String href) {
    }
}
