package nl.buurtkanaal.introduction;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Random;
import nl.buurtkanaal.introduction.SimulatedPeople.Helper;
import nl.buurtkanaal.platform.time.Time;

/**
 * A year of days: requests come, {@link Rounds} says when whom is asked, {@link Telling} when the mail goes out, people read it, say yes,
 * no or nothing. The rule under test only decides who comes first among those who fit; who was paused or asked as often as they said is
 * left in peace under each rule.
 */
final class SimulatedYear {

    /** Requests of one asker in a year. Assumed: asking is the hard part (DOMAIN.md B2, WeHelpen). */
    private static final double REQUESTS_A_YEAR = 4;

    private static final ZonedDateTime BEGIN = LocalDate.of(2026, 1, 1).atStartOfDay(Time.ZONE);
    private static final int DAYS = 365;
    private static final Duration MONTH = Duration.ofDays(30);

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
    private final SimulatedHabits habits;
    private final SimulatedStanding[] standings;
    private final PriorityQueue<Event> events = new PriorityQueue<>(Comparator.comparing(Event::at).thenComparing(Event::number));
    private final List<SimulatedRequest> requests = new ArrayList<>();
    private final List<Integer> rides = new ArrayList<>();
    private long number;

    SimulatedYear(SimulatedPeople people, Rule rule, long seed) {
        this.people = people;
        this.rule = rule;
        this.random = new Random(seed);
        this.habits = new SimulatedHabits(random);
        this.standings = people.helpers.stream().map(helper -> new SimulatedStanding()).toArray(SimulatedStanding[]::new);
    }

    private record Event(Instant at, long number, Runnable act) {
    }

    Outcome live() {
        var perDay = people.askers.size() * REQUESTS_A_YEAR / DAYS;
        for (int day = 0; day < DAYS; day++) {
            for (var left = perDay; left > 0; left--) {
                if (left >= 1 || random.nextDouble() < left) {
                    // people ask between 7 and 23 hours
                    var at = BEGIN.plusDays(day).plusMinutes(7 * 60 + random.nextInt(16 * 60)).toInstant();
                    var home = people.askers.get(random.nextInt(people.askers.size())).home();
                    var request = new SimulatedRequest(home, people.asksFor(random), people.wants(random), at);
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
    private void step(SimulatedRequest request, Instant now) {
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

    private List<Helper> best(SimulatedRequest request, int limit, Instant now) {
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

    private boolean mayBeAsked(SimulatedRequest request, Helper helper, Instant now) {
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

    private Neighbour neighbour(SimulatedRequest request, Helper helper, Instant now) {
        var standing = standings[helper.id()];
        var asked = standing.askedAt;
        var fit = new Fit(request.wanted, helper.willing().dayParts(), people.between(request.home, helper.home()).orElseThrow(),
            helper.willing().categories().contains(request.category), (int) standing.askedSince(now.minus(MONTH)), 0);
        return new Neighbour(helper.id(), helper.home(), asked.isEmpty() ? Instant.EPOCH : asked.get(asked.size() - 1), fit);
    }

    private Helper helper(Neighbour neighbour) {
        return people.helpers.get((int) neighbour.personId());
    }

    private void invite(SimulatedRequest request, Helper helper, Instant now) {
        var standing = standings[helper.id()];
        var fit = neighbour(request, helper, now).fit();
        request.asked.add(helper.id());
        // a mail that is on its way tells of this too
        var told = standing.mailedAt != null && standing.mailedAt.isAfter(now) ? Optional.of(standing.mailedAt)
            : Telling.at(helper.willing().hearing(), now, new Telling.Mailed(standing.mailedAt, standing.mailedThatDay));
        standing.askedAt.add(now);
        told.ifPresent(standing::mail);
        var readAt = told.map(habits::reads).orElseGet(() -> habits.looks(now));
        at(readAt, () -> answer(request, helper, fit, readAt));
    }

    private void answer(SimulatedRequest request, Helper helper, Fit fit, Instant now) {
        if (request.answeredAt != null) {
            return;
        }
        var standing = standings[helper.id()];
        habits.reply(fit, standing.askedSince(now.minus(MONTH))).ifPresent(reply -> {
            request.replies.add(new Rounds.Replied(reply, now));
            if (reply == Reply.YES && habits.writes()) {
                request.answeredAt = now;
                rides.add(fit.minutes());
            } else if (reply == Reply.RATHER_NOT) {
                standing.refused.add(request.category);
            }
        });
        step(request, now);
    }

    /** The board works beside every rule alike. */
    private void board(SimulatedRequest request) {
        var near = people.helpers.stream().filter(helper -> helper.willing().categories().contains(request.category))
            .filter(helper -> people.between(request.home, helper.home()).orElse(99) <= helper.willing().howFar().minutes()).count();
        for (int day = 0; day < 14; day++) {
            if (habits.answersFromTheBoard(near)) {
                var moment = SimulatedHabits.waking(request.began.plus(Duration.ofMinutes(day * 1440L + random.nextInt(1440))));
                at(moment, () -> {
                    if (request.answeredAt == null) {
                        request.answeredAt = moment;
                    }
                });
                return;
            }
        }
    }

    private Outcome outcome() {
        var hours = requests.stream().filter(request -> request.answeredAt != null)
            .map(request -> Duration.between(request.began, request.answeredAt).toMinutes() / 60.0).sorted().toList();
        var mailsOfEach = Arrays.stream(standings).map(standing -> standing.mails).sorted().toList();
        return new Outcome(requests.size(), (int) hours.stream().filter(hour -> hour <= 48).count(), hours, rides,
            mailsOfEach.stream().mapToInt(Integer::intValue).sum(), standings.length,
            (int) Arrays.stream(standings).filter(standing -> standing.askedAt.isEmpty()).count(), mailsOfEach);
    }
}
