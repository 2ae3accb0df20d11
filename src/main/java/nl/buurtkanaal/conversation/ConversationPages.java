package nl.buurtkanaal.conversation;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import nl.buurtkanaal.category.Colour;
import nl.buurtkanaal.conversation.MessageRepository.Said;
import nl.buurtkanaal.edition.Editions;
import nl.buurtkanaal.kern.Kernen;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.place.NearPlace;
import nl.buurtkanaal.place.Places;
import nl.buurtkanaal.platform.errors.NotFound;
import nl.buurtkanaal.platform.views.Messages;

/** The page of one conversation: what was said, what the two gave each other and agreed, and the box to write in. */
@Singleton
class ConversationPages {

    static final String VIEW = "conversation/show";

    private static final int MESSAGES = 50;

    private final MessageRepository messages;
    private final Places places;
    private final Kernen kernen;
    private final Editions editions;
    private final List<ConversationPanels> panels;
    private final Clock clock;

    ConversationPages(MessageRepository messages, Places places, Kernen kernen, Editions editions, List<ConversationPanels> panels,
                      Clock clock) {
        this.messages = messages;
        this.places = places;
        this.kernen = kernen;
        this.editions = editions;
        this.panels = panels.stream().sorted(Comparator.comparingInt(ConversationPanels::order)).toList();
        this.clock = clock;
    }

    /** @param before id of a message: the page ends before it; {@code Long.MAX_VALUE} for the newest */
    ShowPage page(ConversationView view, CurrentPerson person, long before, AnswerForm form, Map<String, String> errors,
                  MessageText.Checked answer) {
        var said = messages.in(view.id(), person.id(), before, MESSAGES + 1);
        var found = Said.messages(said);
        var shown = new ArrayList<>(found.subList(0, Math.min(MESSAGES, found.size())));
        var newest = shown.isEmpty() ? 0 : shown.get(0).id();
        var older = found.size() > MESSAGES ? view.path() + "?voor=" + shown.get(shown.size() - 1).id() : null;
        Collections.reverse(shown);
        var edition = editions.byId(view.editionId()).orElseThrow(NotFound::new);
        return new ShowPage(view.id(), view.editionId(), newest, view.path(), view.otherName(), kernen.byId(view.otherKernId()).name(),
            Messages.get("conversation.title", view.nameForOther()),
            view.hatWords(), view.owner(person.id()) ? view.onBehalfOf() : null, view.postTitle(),
            "/" + edition.slug() + "/hulp/" + view.postCode(), edition.slug(),
            ConversationLines.of(shown, Said.notices(said), view, person.id(), edition.slug(), older == null, before == Long.MAX_VALUE),
            "/" + edition.slug() + "/melden/gesprek/" + view.code(), older,
            before == Long.MAX_VALUE ? null : view.path(), view.takesMessages(), gone(view), view.leftByMe(),
            view.leftByOther(), view.blockedByMe(), asksCare(view), view.category().note(), meetingPlace(view),
            panels.stream().flatMap(part -> part.of(view, person.id(), clock.instant()).stream()).toList(),
            Shares.given(Said.shares(said), view, person.id()), form, errors, answer.answer().notice(), answer.sentences());
    }

    /** Whoever called is not named any more: all about them is gone. */
    private static @Nullable String gone(ConversationView view) {
        return !view.otherGone() ? null : view.onBehalfOf() == null ? Messages.get("conversation.gone", view.otherName())
            : Messages.get("conversation.gone.caller");
    }

    /** A first meeting at home, or more than that. */
    private static boolean asksCare(ConversationView view) {
        return view.category().colour() != Colour.GREEN && view.takesMessages();
    }

    private @Nullable NearPlace meetingPlace(ConversationView view) {
        return asksCare(view) ? places.meetingPlacesNear(view.editionId(), view.postKernId(), 1).stream().findFirst().orElse(null) : null;
    }

    /**
     * @param newestId    id of the newest message on the page
     * @param otherName   the other person
     * @param otherKern   where the other lives
     * @param heading     who the reader talks with, with who reads for them
     * @param hat         as what either of the two writes, in a sentence each; empty as neighbours
     * @param gone        the sentence that somebody takes part no more; null when all do
     * @param onBehalfOf  the reader is the buurtverbinder who reads for this person
     * @param firstTime   a first meeting asks for care: yellow and orange
     * @param place       where to meet, the nearest to the kern of the post
     * @param panels      what higher features show, such as what the two agreed
     * @param given       numbers and addresses that the two gave each other
     * @param notice      what the site says before it sends, see {@link AnswerBox}
     * @param sentences   kind words about what stands in the message
     */
    @Introspected
    record ShowPage(long id, long editionId, long newestId, String action, String otherName, String otherKern, String heading,
                    String hat, @Nullable String onBehalfOf, String postTitle, String postHref, String editionSlug,
                    List<ConversationLines.Line> messages, String reportHref, @Nullable String olderHref,
                    @Nullable String newestHref, boolean takesMessages, @Nullable String gone, boolean leftByMe, boolean leftByOther,
                    boolean blockedByMe, boolean firstTime, String note, @Nullable NearPlace place,
                    List<ConversationPanels.Panel> panels, Shares.Given given, AnswerForm form, Map<String, String> errors, String notice,
                    List<String> sentences) {
    }
}
