package nl.buurtkanaal.pages;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import java.util.List;
import nl.buurtkanaal.help.Board;
import nl.buurtkanaal.help.BoardQuery;
import nl.buurtkanaal.help.HelpPost.Kind;
import nl.buurtkanaal.help.HelpPostCard;
import nl.buurtkanaal.person.CurrentPerson;

/**
 * What is asked and what is offered, side by side: a newcomer sees that both are fine. When there is too little of one, the other fills up.
 *
 * @param asked   newest first
 * @param offered offers, and things to do together that have no day yet, newest first
 * @param own     something of it stands in the kern itself, not only next door
 */
@Introspected
record LivelyPosts(List<HelpPostCard> asked, List<HelpPostCard> offered, boolean own) {

    /** One question to the database, and a second only where the newest posts are all of one kind. */
    static LivelyPosts of(Board board, BoardQuery query, @Nullable CurrentPerson visitor, int limit) {
        var newest = board.first(query, visitor, 2 * limit);
        var found = of(newest, limit);
        var mixed = newest.stream().map(HelpPostCard::kind).distinct().count() > 1;
        if (newest.size() < 2 * limit || mixed && !found.asked.isEmpty()) {
            return found;
        }
        var other = board.first(query.of(found.asked.isEmpty() ? Kind.REQUEST : Kind.OFFER), visitor, limit / 2);
        return found.asked.isEmpty() ? new LivelyPosts(other, first(found.offered, limit - other.size()), found.own)
            : new LivelyPosts(first(found.asked, limit - other.size()), other, found.own);
    }

    /** @param newest in the order of the board; at most {@code limit} are shown, half of each kind where there are that many */
    static LivelyPosts of(List<HelpPostCard> newest, int limit) {
        var asked = newest.stream().filter(card -> card.kind() == Kind.REQUEST).toList();
        var offered = newest.stream().filter(card -> card.kind() != Kind.REQUEST && card.meets() == null).toList();
        var half = limit / 2;
        return new LivelyPosts(first(asked, Math.max(half, limit - offered.size())), first(offered, Math.max(half, limit - asked.size())),
            newest.stream().anyMatch(card -> card.minutes() == null));
    }

    private static List<HelpPostCard> first(List<HelpPostCard> cards, int limit) {
        return cards.subList(0, Math.min(limit, cards.size()));
    }

    LivelyPosts elsewhere() {
        return new LivelyPosts(asked, offered, false);
    }

    public boolean any() {
        return !asked.isEmpty() || !offered.isEmpty();
    }
}
