package nl.buurtkanaal.person;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
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
import io.micronaut.views.View;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import nl.buurtkanaal.platform.web.Flash;
import nl.buurtkanaal.platform.web.TypedId;

/** Whom somebody blocked, and undoing that. Who blocked them is told nowhere. */
@Controller("/mijn/blokkades")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class BlocksController {

    private final Blocks blocks;

    BlocksController(Blocks blocks) {
        this.blocks = blocks;
    }

    @Get
    @View("person/blocks")
    BlocksPage index(CurrentPerson person) {
        return new BlocksPage(blocks.by(person.id()));
    }

    @Post("/{id}/opheffing")
    HttpResponse<?> remove(CurrentPerson person, @PathVariable String id) {
        blocks.unblock(person.id(), TypedId.orNotFound(id));
        return Flash.to(URI.create("/mijn/blokkades"), "person.unblocked");
    }

    @Introspected
    record BlocksPage(List<BlockedPerson> blocked) {
    }

    /** Somebody whom the reader blocked. */
    @Introspected
    record BlockedPerson(long id, String shownName, Instant blockedAt) {
    }
}
