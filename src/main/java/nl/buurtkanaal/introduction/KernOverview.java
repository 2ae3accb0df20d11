package nl.buurtkanaal.introduction;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.edition.Editions;
import nl.buurtkanaal.help.Board;
import nl.buurtkanaal.help.BoardQuery;
import nl.buurtkanaal.help.HelpPostCard;
import nl.buurtkanaal.kern.Kernen;
import nl.buurtkanaal.platform.mail.MailTo;
import nl.buurtkanaal.platform.mail.MailValues;
import nl.buurtkanaal.platform.mail.Outbox;
import nl.buurtkanaal.platform.time.Daytime;
import nl.buurtkanaal.platform.time.Time;
import nl.buurtkanaal.spreekuur.Spreekuren;

/**
 * The weekly overview of a kern for who wants it: what was asked and offered there and next door in the last week, and the next spreekuur.
 * Thursday at 16:00; after a standstill until Friday evening, later it waits for the next week. Kinds of help and kernen only: the words
 * stand on the board.
 */
@Singleton
class KernOverview implements MailValues {

    static final String TEMPLATE = "introduction/mail/overview";
    private static final LocalTime FOUR = LocalTime.of(16, 0);
    private static final Duration CATCH_UP = Duration.ofHours(28);
    private static final Duration WEEK = Duration.ofDays(7);
    private static final int MOST = 15;

    private final OverviewRepository overviews;
    private final UnsubscribeLinks unsubscribe;
    private final Outbox outbox;
    private final Board board;
    private final Spreekuren spreekuren;
    private final Kernen kernen;
    private final Editions editions;

    KernOverview(OverviewRepository overviews, UnsubscribeLinks unsubscribe, Outbox outbox, Board board, Spreekuren spreekuren,
                 Kernen kernen, Editions editions) {
        this.overviews = overviews;
        this.unsubscribe = unsubscribe;
        this.outbox = outbox;
        this.board = board;
        this.spreekuren = spreekuren;
        this.kernen = kernen;
        this.editions = editions;
    }

    /** The Thursday whose overview goes out now; empty outside those hours. */
    static Optional<LocalDate> thursday(Instant now) {
        var day = now.atZone(Time.ZONE).toLocalDate().with(TemporalAdjusters.previousOrSame(DayOfWeek.THURSDAY));
        var begin = day.atTime(FOUR).atZone(Time.ZONE).toInstant();
        return !now.isBefore(begin) && now.isBefore(begin.plus(CATCH_UP)) && Daytime.is(now) ? Optional.of(day) : Optional.empty();
    }

    /** Who has not had that of this Thursday, at most {@code limit}. */
    List<OverviewRow> due(LocalDate thursday, int limit) {
        return overviews.due(thursday, limit);
    }

    /** Promises one overview, once. */
    @Transactional
    void send(OverviewRow row, LocalDate thursday) {
        if (overviews.claim(row.personId(), row.kernId(), thursday) == 1) {
            editions.ofKern(row.kernId()).ifPresent(edition ->
                outbox.put(MailTo.person(row.personId()), TEMPLATE, edition.id(), Map.of("kern", row.kernId())));
        }
    }

    @Override
    public boolean isFor(String template) {
        return TEMPLATE.equals(template);
    }

    @Override
    public Instant notBefore(Instant now) {
        return Daytime.from(now);
    }

    @Override
    public Optional<Map<String, Object>> of(MailTo to, String template, Map<String, Object> model, Instant now) {
        var kern = kernen.byId(((Number) model.get("kern")).longValue());
        return editions.ofKern(kern.id()).map(edition -> {
            var values = new HashMap<String, Object>();
            values.put("kern", kern.name());
            values.put("lines", lines(edition, kern.id(), now));
            values.put("path", "/" + edition.slug() + "/kernen/" + kern.slug());
            spreekuren.nextNear(edition.id(), kern.id(), now).ifPresent(near -> values.put("spreekuur", near));
            values.put(UNSUBSCRIBE, unsubscribe.forOverview(to.id(), kern.id()));
            return values;
        });
    }

    private List<Map<String, String>> lines(Edition edition, long kernId, Instant now) {
        return board.newSince(BoardQuery.around(edition, kernen.byId(kernId)), now.minus(WEEK), MOST).stream().map(KernOverview::line)
            .toList();
    }

    private static Map<String, String> line(HelpPostCard card) {
        return Map.of("kind", card.kindLabel(), "category", card.categoryLabel(), "kern", card.kern(), "path", card.href());
    }
}
