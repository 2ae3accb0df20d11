package nl.buurtkanaal.benchmark;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import nl.buurtkanaal.edition.Editions;
import nl.buurtkanaal.help.Board;
import nl.buurtkanaal.help.BoardQuery;

/** What the board costs without its page: the same question to the database, answered with a number. */
@Controller("/benchmark")
@Produces(MediaType.TEXT_HTML)
@Requires(property = "benchmark.enabled")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
class QueryOnlyController {

    private final Board board;
    private final Editions editions;

    QueryOnlyController(Board board, Editions editions) {
        this.board = board;
        this.editions = editions;
    }

    @Get
    String count() {
        var edition = editions.bySlug(Places.EDITION).orElseThrow();
        return "posts " + board.page(BoardQuery.around(edition, edition.kern(Places.KERN)), null).cards().size();
    }
}
