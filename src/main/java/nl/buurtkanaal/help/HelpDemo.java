package nl.buurtkanaal.help;

import io.micronaut.data.connection.annotation.Connectable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.buurtkanaal.edition.Editions;
import nl.buurtkanaal.moderation.Act;
import nl.buurtkanaal.moderation.Decision;
import nl.buurtkanaal.moderation.ModerationDecided;
import nl.buurtkanaal.moderation.ModerationDesk;
import nl.buurtkanaal.moderation.Refusal;
import nl.buurtkanaal.moderation.SubjectKind;
import nl.buurtkanaal.person.signin.PersonDemo;
import nl.buurtkanaal.platform.database.DemoFiles;
import nl.buurtkanaal.platform.database.DemoPart;
import nl.buurtkanaal.platform.database.OfDemo;
import nl.buurtkanaal.platform.time.Time;
import nl.buurtkanaal.words.Screening;

/** The invented posts of the demo and the tests, in every state that a post can be in. */
@Singleton
@Connectable
@OfDemo
public class HelpDemo implements DemoPart {

    private static final int ORDER = 40;
    /** The desk changed something small in this post. */
    private static final String TIDIED = "p01";
    private static final String TIDIED_BY = "marijke";
    private static final List<String> DATED = List.of(
        "UPDATE help_post SET submitted_at = DATE_ADD(submitted_at, INTERVAL ? DAY), published_at = DATE_ADD(published_at, INTERVAL ? DAY),"
            + " renewed_on = DATE_ADD(renewed_on, INTERVAL ? DAY), expires_on = DATE_ADD(expires_on, INTERVAL ? DAY),"
            + " warned_on = DATE_ADD(warned_on, INTERVAL ? DAY), last_on = DATE_ADD(last_on, INTERVAL ? DAY)"
            + " WHERE id IN (%s)",
        "UPDATE help_post_closure SET closed_at = DATE_ADD(closed_at, INTERVAL ? DAY) WHERE help_post_id IN (%s)",
        "UPDATE help_post_pause SET paused_at = DATE_ADD(paused_at, INTERVAL ? DAY) WHERE help_post_id IN (%s)",
        "UPDATE help_post_change SET changed_at = DATE_ADD(changed_at, INTERVAL ? DAY) WHERE help_post_id IN (%s)",
        "UPDATE help_post_refusal SET refused_at = DATE_ADD(refused_at, INTERVAL ? DAY) WHERE help_post_id IN (%s)",
        "UPDATE help_post_consent SET given_on = DATE_ADD(given_on, INTERVAL ? DAY), recorded_at = DATE_ADD(recorded_at, INTERVAL ? DAY)"
            + " WHERE help_post_id IN (%s)");

    private static final String EXAMPLES = "SELECT x.id FROM (SELECT p.id FROM help_post p JOIN person a ON a.id = p.author_id"
        + " WHERE a.example = TRUE) x";
    /** By whole weeks, since the title says "op zondag". */
    private static final String MET = "UPDATE help_post SET together_on = DATE_ADD(together_on, INTERVAL 7 * CEIL(DATEDIFF(?, together_on)"
        + " / 7) DAY),"
        + " expires_on = GREATEST(expires_on, together_on) WHERE together_on < ? AND id IN (" + EXAMPLES + ")";

    private final Editions editions;
    private final PersonDemo people;
    private final HelpPostTable table;
    private final PostLife life;
    private final BoardPlaces places;
    private final ModerationDesk desk;
    private final ModerationListener decisions;
    private final PostChanges changes;
    private final JdbcOperations jdbc;
    private final Clock clock;
    private final List<DemoPost> listed;

    HelpDemo(Editions editions, PersonDemo people, HelpPostTable table, PostLife life, BoardPlaces places,
             ModerationDesk desk, ModerationListener decisions, PostChanges changes, JdbcOperations jdbc, Clock clock, DemoFiles files) {
        this.editions = editions;
        this.people = people;
        this.table = table;
        this.life = life;
        this.places = places;
        this.desk = desk;
        this.decisions = decisions;
        this.changes = changes;
        this.jdbc = jdbc;
        this.clock = clock;
        this.listed = files.read("posts.json", DemoPost.File.class).posts();
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    @Transactional
    public void load(Instant now) {
        listed.forEach(post -> add(post, now));
        find(TIDIED).ifPresent(post -> people.idOf(TIDIED_BY).ifPresent(by -> changes.record(withPhone(post), PostAmendment.of(post), by,
            0, now)));
    }

    /** How the post stood before the desk took a telephone number out. */
    private static HelpPost withPhone(HelpPost post) {
        var now = PostAmendment.of(post);
        return post.with(new PostAmendment(now.title(), now.body() + " Bel mij op 06 00000000.", now.place(), now.category(), now.kernId(),
            null));
    }

    private void add(DemoPost demo, Instant now) {
        var edition = editions.bySlug(demo.edition());
        var author = people.idOf(demo.author());
        if (edition.isEmpty() || author.isEmpty()) {
            return;
        }
        var kernId = edition.get().kern(demo.kern()).id();
        var subject = demo.subject() == null ? null : people.idOf(demo.subject()).orElseThrow();
        var content = demo.content(now);
        var post = table.insert(new HelpPost(0, "", edition.get().id(), kernId, author.get(), subject, author.get(), demo.forWhom(),
            content.kind(), content.category(), content.title(), content.body(), content.dayParts(), content.rhythm(), content.lastOn(),
            content.together(), content.reach(), content.avoidsOwnKern(), content.quiet(), HelpPost.Status.SUBMITTED, false,
            demo.submittedAt(now), null, null, null, 0));
        if (demo.consent() != null) {
            var given = now.minus(Duration.ofDays(demo.consent().daysAgo()));
            table.recordConsent(post.id(), new HelpPostAuthors.Consent(demo.consent().how(), given.atZone(Time.ZONE)
                .toLocalDate()), author.get(), given);
        }
        wear(demo, post);
        settle(demo, post, content, now);
    }

    private void wear(DemoPost demo, HelpPost post) {
        if (demo.inNameOf() == null) {
            return;
        }
        jdbc.prepareStatement("SELECT id, name FROM socialekaart_entry WHERE edition_id = ? AND slug = ?", statement -> {
            statement.setLong(1, post.editionId());
            statement.setString(2, demo.inNameOf());
            try (var rows = statement.executeQuery()) {
                if (rows.next()) {
                    table.wear(post.id(), Hats.inNameOf(rows.getString(2), rows.getLong(1)));
                }
                return post;
            }
        });
    }

    private void settle(DemoPost demo, HelpPost post, HelpPostContent content, Instant now) {
        switch (demo.status()) {
            case SUBMITTED -> desk.open(SubjectKind.POST, post.id(), post.editionId(), post.kernId(), post.authorId(),
                PostChecks.reasons(content, !content.category().orange(), Screening.SHIPPED), demo.submittedAt(now));
            case REFUSED -> decisions.apply(new ModerationDecided(SubjectKind.POST, post.id(), 0, Act.REFUSED, Decision.REFUSED,
                Refusal.OTHER,
                demo.decision().reason(), people.idOf(demo.decision().by()).orElseThrow(), demo.decidedAt(now)));
            case PUBLISHED -> table.update(post.publishedOn(demo.decidedAt(now)));
        }
        if (demo.paused()) {
            life.pause(post.authorId(), post.id(), now);
        }
        if (demo.closed() != null) {
            life.close(post.authorId(), post.id(), demo.closed().how(), demo.closed().thanks(),
                now.minus(Duration.ofHours(demo.closed().hoursAgo())));
        }
        places.settle(post.id(), now);
    }

    @Override
    public void shift(long days) {
        DATED.forEach(update -> jdbc.prepareStatement(update.formatted(EXAMPLES), statement -> {
            for (int i = 1; i <= update.chars().filter(c -> c == '?').count(); i++) {
                statement.setLong(i, days);
            }
            return statement.executeUpdate();
        }));
        var today = LocalDate.now(clock.withZone(Time.ZONE));
        jdbc.prepareStatement(MET, statement -> {
            statement.setObject(1, today);
            statement.setObject(2, today);
            return statement.executeUpdate();
        });
    }

    /** The row of a post that the demo's other files name, such as "p01"; empty when its edition is not open. */
    public Optional<HelpPost> find(String demoId) {
        var demo = listed.stream().filter(post -> post.id().equals(demoId)).findFirst().orElseThrow();
        return people.idOf(demo.author()).flatMap(author -> jdbc.prepareStatement(
            "SELECT id FROM help_post WHERE author_id = ? AND title = ? ORDER BY id LIMIT 1", statement -> {
                statement.setLong(1, author);
                statement.setString(2, demo.title());
                try (var rows = statement.executeQuery()) {
                    return rows.next() ? table.byId(rows.getLong(1)) : Optional.empty();
                }
            }));
    }
}
