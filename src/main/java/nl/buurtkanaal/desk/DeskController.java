package nl.buurtkanaal.desk;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.views.View;
import java.util.List;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.help.Board;
import nl.buurtkanaal.help.BoardQuery;
import nl.buurtkanaal.help.HelpPostCard;
import nl.buurtkanaal.person.CurrentPerson;

/** The desk: posts that wait for a look. For buurtverbinders and administrators of the edition. */
@Controller("/{editie}/balie")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class DeskController {

    private static final int ALIVE = 4;

    private final Desk desk;
    private final DeskPeople people;
    private final Board board;

    DeskController(Desk desk, DeskPeople people, Board board) {
        this.desk = desk;
        this.people = people;
        this.board = board;
    }

    @Get
    @View("desk/index")
    IndexPage index(Edition edition, CurrentPerson person) {
        Desk.checkSeat(person, edition);
        var tasks = desk.postsToCheck(person, edition);
        var alive = tasks.isEmpty() ? board.first(BoardQuery.of(edition), person, ALIVE) : List.<HelpPostCard>of();
        return new IndexPage(tasks, people.waitingIn(person, edition).size(), alive, "/" + edition.slug() + "/balie", "/" + edition.slug() + "/hulp");
    }

    /**
     * @param people how many helpers wait to be known
     * @param alive  what is new on the board, for an empty desk
     */
    @Introspected
    record IndexPage(List<PostTask> tasks, int people, List<HelpPostCard> alive, String href, String boardHref) {

        public int count() {
            return tasks.size();
        }

        public boolean empty() {
            return tasks.isEmpty();
        }
    }
}
