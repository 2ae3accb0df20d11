package nl.buurtkanaal.help;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.views.View;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nl.buurtkanaal.category.Category;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.kern.Kern;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.platform.errors.BadQuery;
import nl.buurtkanaal.platform.views.Messages;
import nl.buurtkanaal.platform.web.FilterChip;

/** The board of an edition: what is asked, offered and done together, in one kern and next door or everywhere. */
@Controller("/{editie}/hulp")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class BoardController {

    private static final int ELSEWHERE = 4;

    private final Board board;

    BoardController(Board board) {
        this.board = board;
    }

    /** @throws BadQuery for a value of the filter that is none of ours */
    @Get
    @View("help/index")
    IndexPage index(Edition edition, @Nullable CurrentPerson visitor, @Nullable @QueryValue String soort, @Nullable @QueryValue String kern,
                    @Nullable @QueryValue String categorie, @Nullable @QueryValue String zoek, @Nullable @QueryValue String volgorde,
                    @Nullable @QueryValue String na) {
        var filter = BoardFilter.of(edition, soort, kern, categorie, zoek, volgorde, home(edition, visitor));
        var after = na == null || na.isBlank() ? null : na;
        var page = board.page(filter.query(edition, after), visitor);
        var elsewhere = page.cards().isEmpty() && after == null ? board.first(BoardQuery.of(edition), visitor, ELSEWHERE)
            : List.<HelpPostCard>of();
        return new IndexPage(filter, filter.chips(edition), where(filter.kern(edition), edition), tabs(filter, edition), kernen(edition),
            categories(), orders(), page.cards(), elsewhere, page.next() == null ? null : filter.href(edition, page.next()),
            after == null ? null : filter.href(edition, null), filter.narrows() ? filter.wide().href(edition, null) : null,
            "/" + edition.slug() + "/hulp", edition.ready() ? placeHref(filter, edition) : null, after == null);
    }

    private static @Nullable Kern home(Edition edition, @Nullable CurrentPerson visitor) {
        return visitor == null ? null : edition.kernen().stream().filter(kern -> kern.id() == visitor.kernId()).findFirst().orElse(null);
    }

    private static String where(@Nullable Kern kern, Edition edition) {
        return kern == null ? Messages.get("board.where.edition", edition.place()) : Messages.get("board.where.kern", kern.name());
    }

    private static String placeHref(BoardFilter filter, Edition edition) {
        return "/" + edition.slug() + "/hulp/nieuw" + (filter.kern().isEmpty() ? "" : "?kern=" + filter.kern());
    }

    private static List<Tab> tabs(BoardFilter filter, Edition edition) {
        return Stream.concat(Stream.of(""), Arrays.stream(HelpPost.Kind.values()).map(HelpPost.Kind::slug))
            .map(slug -> new Tab(Messages.get("board.kind." + (slug.isEmpty() ? "alles" : slug)), filter.withKind(slug).href(edition, null),
                slug.equals(filter.soort())))
            .toList();
    }

    private static List<Option> kernen(Edition edition) {
        return Stream.concat(Stream.of(new Option("", Messages.get("board.kern.all"))),
            edition.kernen().stream().map(kern -> new Option(kern.slug(), Messages.get("board.kern.around", kern.name())))).toList();
    }

    private static List<Option> categories() {
        return Stream.concat(Stream.of(new Option("", Messages.get("board.category.all"))),
            Arrays.stream(Category.values()).map(category -> new Option(category.slug(), category.label()))).toList();
    }

    private static List<Option> orders() {
        return Arrays.stream(BoardQuery.Order.values()).map(order -> new Option(order.slug(), Messages.get("board.order." + order.slug())))
            .toList();
    }

    @Introspected
    record Tab(String text, String href, boolean current) {
    }

    /**
     * @param form      what the filter form shows
     * @param chips     what was chosen in it
     * @param elsewhere for an empty list: what there is in the rest of the edition
     * @param wideHref  null when nothing narrows the list
     * @param placeHref null as long as the edition takes no posts
     */
    @Introspected
    record IndexPage(BoardFilter form, List<FilterChip> chips, String where, List<Tab> tabs, List<Option> kernen, List<Option> categories,
                     List<Option> orders, List<HelpPostCard> cards, List<HelpPostCard> elsewhere, @Nullable String nextHref,
                     @Nullable String firstHref, @Nullable String wideHref, String action, @Nullable String placeHref, boolean first) {

        public boolean empty() {
            return cards.isEmpty();
        }

        public boolean paged() {
            return nextHref != null || firstHref != null;
        }
    }
}
