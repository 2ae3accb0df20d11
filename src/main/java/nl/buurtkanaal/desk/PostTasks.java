package nl.buurtkanaal.desk;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.buurtkanaal.category.Category;
import nl.buurtkanaal.desk.PostTaskPage.Option;
import nl.buurtkanaal.desk.PostTaskPage.Saying;
import nl.buurtkanaal.help.PostChanges;
import nl.buurtkanaal.kern.Kern;
import nl.buurtkanaal.moderation.Act;
import nl.buurtkanaal.moderation.DeskSeat;
import nl.buurtkanaal.moderation.DoneAct;
import nl.buurtkanaal.moderation.FirstThere;
import nl.buurtkanaal.moderation.ModerationDesk.Result;
import nl.buurtkanaal.moderation.Refusal;
import nl.buurtkanaal.platform.errors.NotFound;
import nl.buurtkanaal.platform.views.Messages;
import nl.buurtkanaal.platform.web.Flash;

/** Finds the post behind a path of the desk, and shows its page, the list again, or who was first. */
@Singleton
class PostTasks {

    static final String VIEW = "desk/post";

    private final Desk desk;
    private final PostActs acts;
    private final PostChanges changes;
    private final PostSurroundings surroundings;

    PostTasks(Desk desk, PostActs acts, PostChanges changes, PostSurroundings surroundings) {
        this.desk = desk;
        this.acts = acts;
        this.changes = changes;
        this.surroundings = surroundings;
    }

    /** Does something with a post that waits; when it waits no longer, says who was first. */
    HttpResponse<?> with(DeskSeat seat, String code, Function<PostTask, HttpResponse<?>> act) {
        return desk.postToCheck(seat, code).map(act).orElseGet(() -> taken(seat, code, null));
    }

    /** Back to the list with a line that tells what was done, or who was first. */
    HttpResponse<?> after(DeskSeat seat, PostTask task, Act act, Result result) {
        return switch (result.outcome()) {
            case DECIDED -> done(seat, act);
            case CHANGED_MEANWHILE -> taken(seat, task.code(), act);
            case NOT_YOURS -> throw new NotFound();
        };
    }

    static HttpResponse<?> done(DeskSeat seat, Act act) {
        return Flash.to(URI.create(seat.href()), flash(act));
    }

    private static String flash(Act act) {
        return switch (act) {
            case LET_THROUGH -> "desk.let-through";
            case AMENDED -> "desk.amended";
            case REFUSED -> "desk.refused";
            case ASKED -> "desk.asked";
            case PASSED_ON -> "desk.passed-on";
            case TAKEN_OVER -> "desk.taken-over";
            case HANDED_OVER -> "desk.handed-over";
        };
    }

    /**
     * A double tap of the same person has done what they wanted; anybody else reads who did what, and when.
     *
     * @param wanted null for who only came to look
     */
    private HttpResponse<?> taken(DeskSeat seat, String code, @Nullable Act wanted) {
        var last = desk.lastActOn(seat, code);
        var waits = desk.postToCheck(seat, code);
        var mine = last.filter(act -> act.personId() == seat.person().id());
        if (mine.isPresent() && (waits.isEmpty() && wanted == null || mine.get().act() == wanted)) {
            return done(seat, mine.get().act());
        }
        var told = last.filter(act -> waits.isEmpty() || act.isNewest());
        return FirstThere.page(new FirstThere.Taken(
            told.map(act -> Messages.get(act.act().messageKey(), act.name())).orElse(null), told.map(DoneAct::actedAt).orElse(null),
            waits.map(PostTask::href).orElse(null), seat.href()));
    }

    PostTaskPage page(DeskSeat seat, PostTask task, PostActForm form, Map<String, String> errors) {
        var words = acts.wordsFor(seat, task);
        var around = surroundings.of(seat, task);
        var sayings = around.answers().stream()
            .map(answer -> new Saying(answer.id(), answer.title(), answer.filled(words), answer.effectLabel())).toList();
        var held = task.waiting().held();
        var transfer = task.waiting().transfer();
        return new PostTaskPage(task, form, errors, task.matched(around.screening()), held == null ? null
            : held.seenBy(seat.person().id()),
            held != null && held.personId() == seat.person().id() ? held.until() : null, note(seat, task),
            transfer != null && seat.isOwn(transfer.toKernId()), around.questions(),
            task.written().changed() ? changes.of(task.written().post().id()) : List.of(), sayings,
            categories(task), refusals(), kernen(seat.edition().kernen().stream().filter(kern -> seat.isOwn(kern.id()))
                .toList()), others(seat), around.colleagues().stream().map(one -> new Option(String.valueOf(one.id()), one.shownName(),
                null)).toList(),
            seat.href());
    }

    private static String note(DeskSeat seat, PostTask task) {
        var handed = task.waiting().handed();
        return handed == null ? task.transferNote() : handed.note(seat.person().id());
    }

    private static List<Option> others(DeskSeat seat) {
        var others = seat.edition().kernen().stream().filter(kern -> !seat.isOwn(kern.id())).toList();
        return others.isEmpty() ? List.of()
            : Stream.concat(Stream.of(new Option("", Messages.get("desk.kern.choose"), null)), kernen(others).stream()).toList();
    }

    private static List<Option> kernen(List<Kern> kernen) {
        return kernen.stream().map(kern -> new Option(String.valueOf(kern.id()), kern.name(), null)).toList();
    }

    private static List<Option> categories(PostTask task) {
        var keep = task.needsCategory() ? Stream.of(new Option("", Messages.get("desk.category.keep"), null)) : Stream.<Option>empty();
        return Stream.concat(keep, Arrays.stream(Category.values()).filter(category -> !task.needsCategory() || category != Category.ANDERS)
            .map(category -> new Option(category.slug(), category.label(), null))).toList();
    }

    private static List<Option> refusals() {
        return Arrays.stream(Refusal.values())
            .map(refusal -> new Option(refusal.name(), Messages.get(refusal.messageKey()), Messages.get(refusal.mendKey()))).toList();
    }
}
