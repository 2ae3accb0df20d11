package nl.buurtkanaal.together;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.connection.annotation.Connectable;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.buurtkanaal.category.Rubriek;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.help.Board;
import nl.buurtkanaal.help.BoardQuery;
import nl.buurtkanaal.help.HelpPost.Kind;
import nl.buurtkanaal.help.HelpPostCard;
import nl.buurtkanaal.help.VisiblePost;
import nl.buurtkanaal.kern.Kern;
import nl.buurtkanaal.kern.Kernen;
import nl.buurtkanaal.person.Blocks;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.platform.time.Time;

/** What neighbours do together, for the pages of others. */
@Singleton
@Connectable
public class Gatherings {

    private static final int LOOKED_AT = 30;
    private static final int DAYS = 4;

    private final TogetherTable table;
    private final PlannedPosts posts;
    private final CalledOff calledOff;
    private final Board board;
    private final Blocks blocks;
    private final Kernen kernen;

    Gatherings(TogetherTable table, PlannedPosts posts, CalledOff calledOff, Board board, Blocks blocks, Kernen kernen) {
        this.kernen = kernen;
        this.table = table;
        this.posts = posts;
        this.calledOff = calledOff;
        this.board = board;
        this.blocks = blocks;
    }

    /** Of the newest around a kern, or in an edition, those that come next: soonest first, at most {@code limit}. */
    public List<NextGathering> next(Edition edition, @Nullable Kern kern, @Nullable CurrentPerson visitor, Instant now, int limit) {
        var query = kern == null ? BoardQuery.of(edition) : BoardQuery.around(edition, kern);
        var cards = board.first(query.of(Kind.TOGETHER), visitor, LOOKED_AT).stream().filter(card -> card.meets() != null).toList();
        var today = today(now);
        var off = cards.isEmpty() ? Map.<Long, Set<LocalDate>>of() : calledOff.from(today);
        return cards.stream().flatMap(card -> next(card, off.getOrDefault(card.id(), Set.of()), today))
            .sorted(Comparator.comparing(NextGathering::on).thenComparing(next -> next.meets().at())).limit(limit).toList();
    }

    private static Stream<NextGathering> next(HelpPostCard card, Set<LocalDate> off, LocalDate today) {
        var days = MeetingDays.from(today, card.meets(), DAYS);
        return days.stream().filter(day -> !off.contains(day)).findFirst().stream()
            .map(day -> new NextGathering(card, card.meets(), day, !day.equals(days.get(0))));
    }

    /**
     * What is done together in the name of entries of one rubriek in an edition, soonest first, at most {@code limit}. One query.
     *
     * @param kern of the visitor, when known: what reaches one kern only is for who lives there
     */
    public List<NamedGathering> inNameOf(Edition edition, Rubriek rubriek, @Nullable Kern kern, @Nullable CurrentPerson visitor,
                                         Instant now, int limit) {
        var today = today(now);
        var named = posts.inNameOf(edition.id(), rubriek, visitor == null ? 0 : visitor.id(), kern == null ? 0 : kern.id(), today);
        var off = named.isEmpty() ? Map.<Long, Set<LocalDate>>of() : calledOff.from(today);
        return named.stream().flatMap(one -> named(edition, one, off.getOrDefault(one.planned().postId(), Set.of()), today))
            .sorted(Comparator.comparing(NamedGathering::on).thenComparing(next -> next.meets().at())).limit(limit).toList();
    }

    private Stream<NamedGathering> named(Edition edition, PlannedPosts.Named one, Set<LocalDate> off, LocalDate today) {
        var planned = one.planned();
        var days = MeetingDays.from(today, planned.meets(), DAYS);
        return days.stream().filter(day -> !off.contains(day)).findFirst().stream()
            .map(day -> new NamedGathering("/" + edition.slug() + "/hulp/" + planned.code(), planned.title(), one.inNameOf(),
                kernen.byId(one.kernId()).name(), planned.meets(), day, !day.equals(days.get(0)), one.mine(), one.joined(), one.full()));
    }

    /** What the page of a post shows of it; null when there is no day and place in it, or when others cannot see it now. */
    public @Nullable Gathering of(VisiblePost visible, String href, @Nullable CurrentPerson visitor, Instant now) {
        var meets = visible.meets();
        if (meets == null || !visible.open()) {
            return null;
        }
        var post = visible.post();
        var today = today(now);
        var off = table.off(List.of(post.id()), today).getOrDefault(post.id(), Set.of());
        var all = table.participants(post.id());
        var joined = visitor != null && all.stream().anyMatch(one -> one.personId() == visitor.id());
        var named = joined || visible.own() ? known(all, visitor) : List.<String>of();
        var most = post.together() == null ? null : post.together().most();
        return new Gathering(href, meets,
            MeetingDays.from(today, meets, DAYS).stream().map(day -> new Gathering.Day(day, off.contains(day))).toList(),
            named, named.size() < all.size(), visible.own(), joined, most != null && all.size() >= most, most);
    }

    private List<String> known(List<TogetherTable.Participant> all, @Nullable CurrentPerson visitor) {
        var hidden = visitor != null && visitor.blocks() ? blocks.around(visitor.id()) : Set.of();
        return all.stream().filter(one -> !hidden.contains(one.personId())).map(TogetherTable.Participant::shownName).toList();
    }

    static LocalDate today(Instant now) {
        return now.atZone(Time.ZONE).toLocalDate();
    }
}
