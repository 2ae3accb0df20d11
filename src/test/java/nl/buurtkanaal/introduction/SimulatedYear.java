package nl.buurtkanaal.introduction;

import io.micronaut.core.annotation.Nullable;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.Set;
import nl.buurtkanaal.category.Category;
import nl.buurtkanaal.category.DayParts;
import nl.buurtkanaal.introduction.SimulatedPeople.Helper;
import nl.buurtkanaal.platform.time.Daytime;
import nl.buurtkanaal.platform.time.Time;

/**
 * A year of days: requests come, {@link Rounds} says when whom is asked, {@link Telling} when the mail goes out, people read it, say yes,
 * no or nothing. The rule under test only decides who comes first among those who fit; who was paused or asked as often as they said is
 * left in peace under each rule.
 */
final class SimulatedYear {

    /** Requests of one asker in a year. Assumed: asking is the hard part (DOMAIN.md B2, WeHelpen). */
    private static final double REQUESTS_A_YEAR = 4;
    /** Chance that somebody says yes who is asked for what they like, can then, and lives next door. Assumed: low, as for any mail. */
    private static final double YES = 0.16;
    /**
     * What is left of it: without a named moment, for a kind of help close by, at other moments than they said, and per half hour of
     * cycling. Assumed.
     */
    private static final double OPEN = 0.8;
    private static final double SIBLING = 0.5;
    private static final double OTHER_MOMENT = 0.1;
    private static final double HALF_AN_HOUR = 0.5;
    /**
     * Each mail above four in thirty days takes a fifth of the goodwill. Assumed: those who are asked all the time stop (DOMAIN.md C27,
     * V14).
     */
    private static final double TIRED = 0.8;
    private static final int NOT_TIRED = 4;
    /** Of who does not say yes: presses "deze keer niet", "liever niet"; the others say nothing. Assumed. */
    private static final double NOT_NOW = 0.25;
    private static final double RATHER_NOT = 0.03;
    /** Of who says yes: really writes. Assumed. */
    private static final double WRITES = 0.85;
    /** Hours until a mail is read, the middle one; and for who looks on the site only. Assumed. */
    private static final double READS_AFTER = 3;
    private static final double LOOKS_AFTER = 84;
    /**
     * Chance per day and per helper nearby who likes it that somebody answers from the board, unasked; at most one in twelve a day.
     * Assumed.
     */
    private static final double FROM_THE_BOARD = 0.004;
    private static final double FROM_THE_BOARD_AT_MOST = 0.08;

    private static final ZonedDateTime BEGIN = LocalDate.of(2026, 1, 1).atStartOfDay(Time.ZONE);
    private static final int DAYS = 365;

    /** Who comes first among those who fit. */
    enum Rule {
        OURS, NEWEST_FIRST, NEAREST_ONLY
    }

    /** How a year went. */
    record Outcome(int requests, int within48, List<Double> hours, List<Integer> rides, int mails, int helpers, int neverAsked,
                   List<Integer> mailsOfEach) {
    }

    private final SimulatedPeople people;
    private final Rule rule;
    private final Random random;
    private final Standing[] standings;
    private final PriorityQueue<Event> events = new PriorityQueue<>(Comparator.comparing(Event::at).thenComparing(Event::number));
    private final List<Request> requests = new ArrayList<>();
    private final List<Integer> rides = new ArrayList<>();
    private long number;
    private int mails;

    SimulatedYear(SimulatedPeople people, Rule rule, long seed) {
        this.people = people;
        this.rule = rule;
        this.random = new Random(seed);
        this.standings = people.helpers.stream().map(helper -> new Standing()).toArray(Standing[]::new);
    }

    private record Event(Instant at, long number, Runnable act) {
    }

    private final class Request {
        private final int home;
        private final Category category;
        private final DayParts wanted;
        private final Instant began;
        private final Set<Integer> asked = new HashSet<>();
        private final List<Rounds.Replied> replies = new ArrayList<>();
        private int rounds;
        private int wantedPeople;
        private @Nullable Instant roundAt;
        private boolean onDesk;
        private @Nullable Instant answeredAt;

        Request(int home, Category category, DayParts wanted, Instant began) {
            this.home = home;
            this.category = category;
            this.wanted = wanted;
            this.began = began;
        }

        Rounds.State state() {
            return new Rounds.State(began, true, answeredAt != null, onDesk, rounds, wantedPeople, roundAt, replies);
        }
    }

    /** How it stands with one helper. */
    private static final class Standing {
        private final List<Instant> askedAt = new ArrayList<>();
        private final Set<Category> refused = new HashSet<>();
        private @Nullable Instant mailedAt;
        private int mailedThatDay;
        private int mails;

        long askedSince(Instant moment) {
            return askedAt.stream().filter(at -> at.isAfter(moment)).count();
        }
    }

    Outcome live() {
        var perDay = people.askers.size() * REQUESTS_A_YEAR / DAYS;
        for (int day = 0; day < DAYS; day++) {
            for (var left = perDay; left > 0; left--) {
                if (left >= 1 || random.nextDouble() < left) {
                    // people ask between 7 and 23 hours
                    var at = BEGIN.plusDays(day).plusMinutes(7 * 60 + random.nextInt(16 * 60)).toInstant();
                    var home = people.askers.get(random.nextInt(people.askers.size())).home();
                    var request = new Request(home, people.asksFor(random), people.wants(random), at);
                    requests.add(request);
                    at(at, () -> step(request, at));
                    board(request);
                }
            }
        }
        while (!events.isEmpty()) {
            events.poll().act().run();
        }
        return outcome();
    }

    private void at(Instant moment, Runnable act) {
        events.add(new Event(moment, number++, act));
    }

    /** As the job does: acts as long as there is something to do, then waits. */
    private void step(Request request, Instant now) {
        var step = Rounds.next(request.state(), now);
        while (!(step instanceof Rounds.Wait) && !(step instanceof Rounds.Rest)) {
            if (step instanceof Rounds.Ask ask) {
                best(request, ask.people(), now).forEach(helper -> invite(request, helper, now));
                request.wantedPeople += ask.people();
                if (ask.newRound()) {
                    request.rounds++;
                    request.roundAt = now;
                }
            } else {
                request.onDesk = true;
            }
            step = Rounds.next(request.state(), now);
        }
        if (step instanceof Rounds.Wait wait) {
            at(wait.until(), () -> step(request, wait.until()));
        }
    }

    private List<Helper> best(Request request, int limit, Instant now) {
        var found = people.helpers.stream().filter(helper -> mayBeAsked(request, helper, now))
            .map(helper -> neighbour(request, helper, now)).toList();
        return switch (rule) {
            case OURS -> Ranking.best(found, limit).stream().map(this::helper).toList();
            case NEAREST_ONLY -> found.stream()
                .sorted(Comparator.<Neighbour>comparingInt(each -> each.fit().minutes()).thenComparing(Neighbour::personId))
                .limit(limit).map(this::helper).toList();
            case NEWEST_FIRST -> found.stream().sorted(Comparator.<Neighbour>comparingInt(each -> -helper(each).joined())).limit(limit)
                .map(this::helper).toList();
        };
    }

    private boolean mayBeAsked(Request request, Helper helper, Instant now) {
        var minutes = people.between(request.home, helper.home());
        var likes = helper.willing().categories();
        if (minutes.isEmpty() || minutes.getAsInt() > helper.willing().howFar().minutes() || request.asked.contains(helper.id())
            || !likes.contains(request.category) && likes.stream().noneMatch(request.category::siblingOf)) {
            return false;
        }
        var standing = standings[helper.id()];
        var month = now.atZone(Time.ZONE).toLocalDate().withDayOfMonth(1).atStartOfDay(Time.ZONE).toInstant().minusNanos(1);
        return !standing.refused.contains(request.category) && standing.askedSince(month) < helper.willing().timesAMonth();
    }

    private Neighbour neighbour(Request request, Helper helper, Instant now) {
        var standing = standings[helper.id()];
        var asked = standing.askedAt;
        var fit = new Fit(request.wanted, helper.willing().dayParts(), people.between(request.home, helper.home()).orElseThrow(),
            helper.willing().categories().contains(request.category), (int) standing.askedSince(now.minus(Duration.ofDays(30))), 0);
        return new Neighbour(helper.id(), helper.home(), asked.isEmpty() ? Instant.EPOCH : asked.get(asked.size() - 1), fit);
    }

    private Helper helper(Neighbour neighbour) {
        return people.helpers.get((int) neighbour.personId());
    }

    private void invite(Request request, Helper helper, Instant now) {
        var standing = standings[helper.id()];
        var fit = neighbour(request, helper, now).fit();
        request.asked.add(helper.id());
        // a mail that is on its way tells of this too
        var told = standing.mailedAt != null && standing.mailedAt.isAfter(now) ? Optional.of(standing.mailedAt)
            : Telling.at(helper.willing().hearing(), now, new Telling.Mailed(standing.mailedAt, standing.mailedThatDay));
        standing.askedAt.add(now);
        if (told.isPresent()) {
            mail(standing, told.get());
        }
        var read = told.map(at -> at.plus(awake(READS_AFTER))).orElseGet(() -> now.plus(awake(LOOKS_AFTER)));
        var readAt = waking(read);
        at(readAt, () -> answer(request, helper, fit, readAt));
    }

    /** One mail tells of all that waits for it. */
    private void mail(Standing standing, Instant moment) {
        if (!moment.equals(standing.mailedAt)) {
            standing.mailedThatDay = standing.mailedAt != null && Daytime.sameDay(standing.mailedAt, moment) ? standing.mailedThatDay + 1
                : 1;
            standing.mailedAt = moment;
            standing.mails++;
            mails++;
        }
    }

    private void answer(Request request, Helper helper, Fit fit, Instant now) {
        if (request.answeredAt != null) {
            return;
        }
        var chance = random.nextDouble();
        if (chance < yes(fit, standings[helper.id()], now)) {
            request.replies.add(new Rounds.Replied(Reply.YES, now));
            if (random.nextDouble() < WRITES) {
                request.answeredAt = now;
                rides.add(fit.minutes());
            }
        } else {
            var no = random.nextDouble();
            if (no < NOT_NOW + RATHER_NOT) {
                request.replies.add(new Rounds.Replied(no < NOT_NOW ? Reply.NOT_NOW : Reply.RATHER_NOT, now));
                if (no >= NOT_NOW) {
                    standings[helper.id()].refused.add(request.category);
                }
            }
        }
        step(request, now);
    }

    private static double yes(Fit fit, Standing standing, Instant now) {
        var moment = switch (fit.moment()) {
            case SHARED -> 1;
            case OPEN -> OPEN;
            case NONE -> OTHER_MOMENT;
        };
        var tired = Math.max(0, standing.askedSince(now.minus(Duration.ofDays(30))) - NOT_TIRED);
        return YES * moment * (fit.sameCategory() ? 1 : SIBLING) * Math.pow(HALF_AN_HOUR, fit.minutes() / 30.0) * Math.pow(TIRED, tired);
    }

    /** The board works beside every rule alike. */
    private void board(Request request) {
        var near = people.helpers.stream().filter(helper -> helper.willing().categories().contains(request.category))
            .filter(helper -> people.between(request.home, helper.home()).orElse(99) <= helper.willing().howFar().minutes()).count();
        var chance = Math.min(FROM_THE_BOARD_AT_MOST, near * FROM_THE_BOARD);
        for (int day = 0; day < 14; day++) {
            if (random.nextDouble() < chance) {
                var moment = waking(request.began.plus(Duration.ofMinutes(day * 1440L + random.nextInt(1440))));
                at(moment, () -> {
                    if (request.answeredAt == null) {
                        request.answeredAt = moment;
                    }
                });
                return;
            }
        }
    }

    /** A time around a middle one, now and then much longer. */
    private Duration awake(double middleHours) {
        return Duration.ofMinutes((long) (60 * middleHours * Math.exp(random.nextGaussian())));
    }

    /** Nobody reads at night: between 23 and 7 hours it waits for the morning. */
    private static Instant waking(Instant moment) {
        var hour = moment.atZone(Time.ZONE).getHour();
        return hour >= 23 || hour < 7 ? Daytime.from(moment) : moment;
    }

    private Outcome outcome() {
        var hours = requests.stream().filter(request -> request.answeredAt != null)
            .map(request -> Duration.between(request.began, request.answeredAt).toMinutes() / 60.0).sorted().toList();
        var never = 0;
        var each = new ArrayList<Integer>();
        for (var standing : standings) {
            never += standing.askedAt.isEmpty() ? 1 : 0;
            each.add(standing.mails);
        }
        return new Outcome(requests.size(), (int) hours.stream().filter(hour -> hour <= 48).count(), hours, rides, mails, standings.length,
            never, each.stream().sorted().toList());
    }
}
