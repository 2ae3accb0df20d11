package nl.buurtkanaal.introduction;

import io.micronaut.core.annotation.Introspected;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import nl.buurtkanaal.category.DayParts;
import nl.buurtkanaal.help.HelpPostCard;

/**
 * Posts of the board as an answer to a question that nobody placed yet: in the order of {@link Ranking}, each with its reason. What the
 * visitor may not
 * see of a post (when its author can) does not count either. Pure.
 *
 * @param reason why it fits, in whole sentences
 */
@Introspected
public record Fitting(HelpPostCard card, String reason) {

    /**
     * Best first, at most {@code limit}.
     *
     * @param wanted when the visitor needs or gives help; "in overleg" when that was not said
     */
    public static List<Fitting> best(List<HelpPostCard> cards, DayParts wanted, Instant now, int limit) {
        return cards.stream().sorted(Comparator.comparingInt((HelpPostCard card) -> Ranking.cost(fit(card, wanted, now)))
                .thenComparing(HelpPostCard::id, Comparator.reverseOrder())).limit(limit)
            .map(card -> new Fitting(card, reason(card, fit(card, wanted, now)))).toList();
    }

    private static Fit fit(HelpPostCard card, DayParts wanted, Instant now) {
        var weeks = card.publishedAt() == null ? 0 : (int) Math.max(0, Duration.between(card.publishedAt(), now).toDays() / 7);
        return new Fit(wanted, card.when() == null ? DayParts.OPEN : card.when(), card.minutes() == null ? 0 : card.minutes(), true, 0,
            weeks);
    }

    private static String reason(HelpPostCard card, Fit fit) {
        var where = card.minutes() == null ? Reason.in(card.kern()) : Reason.where(fit.minutes(), card.kern());
        return card.when() == null ? where : Reason.of(where, fit, card.kind(), card.category());
    }
}
