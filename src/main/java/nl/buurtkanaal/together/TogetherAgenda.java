package nl.buurtkanaal.together;

import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.kern.Kern;
import nl.buurtkanaal.platform.views.Messages;
import nl.buurtkanaal.spreekuur.feed.AgendaItem;
import nl.buurtkanaal.spreekuur.feed.KernAgenda;

/** What neighbours do together, in the calendar of their kern: title, day, time and place, never a name. */
@Singleton
class TogetherAgenda implements KernAgenda {

    private static final LocalDate LONG_AGO = LocalDate.EPOCH;

    private final PlannedPosts posts;
    private final TogetherTable table;

    TogetherAgenda(PlannedPosts posts, TogetherTable table) {
        this.posts = posts;
        this.table = table;
    }

    @Override
    public List<AgendaItem> of(Edition edition, Kern kern) {
        var planned = posts.inKern(kern.id());
        var off = table.off(planned.stream().map(PlannedPosts.Planned::postId).toList(), LONG_AGO);
        return planned.stream().map(one -> item(edition, kern, one, off.getOrDefault(one.postId(), Set.of()))).toList();
    }

    private static AgendaItem item(Edition edition, Kern kern, PlannedPosts.Planned one, Set<LocalDate> off) {
        var meets = one.meets();
        Instant changedAt = one.changedAt();
        return new AgendaItem("samen-" + one.code() + "@" + URI.create(edition.link("/")).getHost(), changedAt, one.version(), meets.on(),
            meets.at(), meets.weekly() ? MeetingDays.rule(meets) : null, meets.until(), List.copyOf(off), one.title(), meets.place() + ", "
                + kern.name(),
            Messages.get("together.feed.text"), Messages.get("kind.samen"), "/hulp/" + one.code());
    }
}
