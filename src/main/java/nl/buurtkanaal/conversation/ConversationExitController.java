package nl.buurtkanaal.conversation;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.net.URI;
import java.time.Clock;
import nl.buurtkanaal.person.Blocks;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.platform.errors.NotFound;
import nl.buurtkanaal.platform.web.Flash;

/** Stepping out of a conversation, without a reason; and wanting nothing to do with the other any more, which they cannot tell. */
@Controller("/mijn/berichten/{code}")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class ConversationExitController {

    private final ConversationRepository conversations;
    private final Correspondence correspondence;
    private final Blocks blocks;
    private final Clock clock;

    ConversationExitController(ConversationRepository conversations, Correspondence correspondence, Blocks blocks, Clock clock) {
        this.conversations = conversations;
        this.correspondence = correspondence;
        this.blocks = blocks;
        this.clock = clock;
    }

    @Post("/vertrek")
    HttpResponse<?> leave(@PathVariable String code, CurrentPerson person) {
        correspondence.leave(find(code, person), person.id(), clock.instant());
        return Flash.to(URI.create("/mijn/berichten"), "conversation.left");
    }

    @Post("/blokkade")
    HttpResponse<?> block(@PathVariable String code, CurrentPerson person) {
        var conversation = find(code, person);
        blocks.block(person.id(), conversation.otherOf(person.id()), clock.instant());
        return Flash.to(URI.create(conversation.path()), "conversation.blocked");
    }

    @Post("/deblokkade")
    HttpResponse<?> unblock(@PathVariable String code, CurrentPerson person) {
        var conversation = find(code, person);
        blocks.unblock(person.id(), conversation.otherOf(person.id()));
        return Flash.to(URI.create(conversation.path()), "conversation.unblocked");
    }

    private Conversation find(String code, CurrentPerson person) {
        return conversations.of(code, person.id()).orElseThrow(NotFound::new);
    }
}
