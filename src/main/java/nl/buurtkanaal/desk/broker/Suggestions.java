package nl.buurtkanaal.desk.broker;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import nl.buurtkanaal.audit.Audit;
import nl.buurtkanaal.conversation.Meetings;
import nl.buurtkanaal.help.HelpPost;
import nl.buurtkanaal.help.HelpPosts;
import nl.buurtkanaal.moderation.DeskSeat;
import nl.buurtkanaal.person.Blocks;
import nl.buurtkanaal.person.People;
import nl.buurtkanaal.platform.mail.MailTo;
import nl.buurtkanaal.platform.mail.Outbox;
import nl.buurtkanaal.platform.views.Messages;

/** Suggesting a match to two people who both decide. */
@Singleton
class Suggestions {

    /** What came of the wish to suggest. */
    enum Outcome {
        SUGGESTED, BEFORE, NOT_POSSIBLE
    }

    private final SuggestionRepository repository;
    private final Meetings meetings;
    private final HelpPosts posts;
    private final People people;
    private final Blocks blocks;
    private final Outbox outbox;
    private final Audit audit;

    Suggestions(SuggestionRepository repository, Meetings meetings, HelpPosts posts, People people, Blocks blocks, Outbox outbox,
        Audit audit) {
        this.repository = repository;
        this.meetings = meetings;
        this.posts = posts;
        this.people = people;
        this.blocks = blocks;
        this.outbox = outbox;
        this.audit = audit;
    }

    /**
     * Asks both, once; each gets a mail with a page. Not when the helper could not answer the request themselves, or one blocked the other.
     */
    @Transactional
    public Outcome suggest(DeskSeat seat, HelpPost request, HelpPost offer, Instant now) {
        var askerId = meetings.readerOf(request);
        var helper = people.byId(meetings.readerOf(offer));
        if (!request.onBoard() || !offer.onBoard() || helper.isEmpty() || !meetings.mayHelp(request, helper.get(), now)
            || blocks.standsBetween(askerId, helper.get().id())) {
            return Outcome.NOT_POSSIBLE;
        }
        var code = Suggestion.newCode();
        var by = seat.person().id();
        if (repository.insert(code, request.editionId(), request.id(), offer.id(), askerId, helper.get().id(), by, now) == 0) {
            return Outcome.BEFORE;
        }
        var suggestion = repository.of(code, askerId).orElseThrow();
        for (var id : new long[] {askerId, helper.get().id()}) {
            outbox.put(MailTo.person(id), "desk/mail/suggestion", request.editionId(), Map.of("path", suggestion.path()));
        }
        audit.record(by, "person.suggested", "post", request.id(), String.valueOf(offer.id()));
        return Outcome.SUGGESTED;
    }

    /**
     * Writes down what one of the two decided. When both said yes the conversation opens.
     *
     * @return the path of the conversation; empty as long as there is none
     */
    @Transactional
    public Optional<String> decide(Suggestion suggestion, long personId, boolean yes, Instant now) {
        repository.lock(suggestion.id());
        repository.answer(suggestion.id(), personId, yes, now);
        if (repository.meet(suggestion.id(), now) == 0) {
            return Optional.empty();
        }
        var request = posts.byId(suggestion.requestId()).orElseThrow();
        var path = meetings.open(request, suggestion.helperId(), Messages.get("suggestion.opening"), now);
        outbox.put(MailTo.person(suggestion.helperId()), "desk/mail/met", suggestion.editionId(), Map.of("path", path));
        return Optional.of(path);
    }
}
