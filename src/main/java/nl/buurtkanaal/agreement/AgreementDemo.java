package nl.buurtkanaal.agreement;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import nl.buurtkanaal.agreement.Meeting.Rhythm;
import nl.buurtkanaal.category.DayParts.Part;
import nl.buurtkanaal.conversation.ConversationView;
import nl.buurtkanaal.conversation.Dialogues;
import nl.buurtkanaal.help.HelpDemo;
import nl.buurtkanaal.person.signin.PersonDemo;
import nl.buurtkanaal.place.Place;
import nl.buurtkanaal.place.Places;
import nl.buurtkanaal.platform.database.DemoFiles;
import nl.buurtkanaal.platform.database.DemoPart;
import nl.buurtkanaal.platform.database.OfDemo;
import nl.buurtkanaal.platform.time.Time;

/** What the invented people agreed or propose. Nobody gets a mail about it. */
@Singleton
@OfDemo
class AgreementDemo implements DemoPart {

    private static final int ORDER = 55;
    private static final String EXAMPLES = " IN (SELECT x.id FROM (SELECT p.id FROM person p WHERE p.example = TRUE) x)";

    private final ArrangedRepository arranged;
    private final AgreementRepository agreements;
    private final Dialogues dialogues;
    private final HelpDemo posts;
    private final PersonDemo people;
    private final Places places;
    private final JdbcOperations jdbc;
    private final List<DemoAgreement> listed;

    AgreementDemo(ArrangedRepository arranged, AgreementRepository agreements, Dialogues dialogues, HelpDemo posts, PersonDemo people,
                  Places places, JdbcOperations jdbc, DemoFiles files) {
        this.arranged = arranged;
        this.agreements = agreements;
        this.dialogues = dialogues;
        this.posts = posts;
        this.people = people;
        this.places = places;
        this.jdbc = jdbc;
        this.listed = files.read("agreements.json", File.class).agreements();
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public void load(Instant now) {
        listed.forEach(demo -> posts.find(demo.post()).ifPresent(post -> people.idOf(demo.helper())
            .flatMap(helper -> dialogues.ofAnswerer(post.id(), helper)).ifPresent(view -> add(demo, view, now))));
    }

    private void add(DemoAgreement demo, ConversationView view, Instant now) {
        var day = now.atZone(Time.ZONE).toLocalDate().plusDays(1).with(TemporalAdjusters.nextOrSame(demo.weekday()));
        var meeting = new Meeting(day, demo.dayPart(), demo.time() == null ? null : LocalTime.parse(demo.time()), demo.rhythm());
        var place = demo.place() == null ? null : places.bySlug(view.editionId(), demo.place()).map(Place::id).orElse(null);
        var said = new Proposed(meeting, place, null);
        var by = demo.byHelper() ? view.answererId() : view.ownerId();
        var other = demo.byHelper() ? view.ownerId() : view.answererId();
        var since = now.minus(Duration.ofHours(2));
        if (demo.agreed()) {
            agreements.save(new AgreementRow(0, view.id(), by, other, day, demo.dayPart(), said.wallTime(), demo.rhythm(), place, null, day,
                true, since));
        } else {
            arranged.save(ProposalRow.of(view.id(), by, said, false, since));
        }
    }

    @Override
    public void shift(long days) {
        List.of(
            "UPDATE agreement SET first_on = DATE_ADD(first_on, INTERVAL ? DAY), next_on = DATE_ADD(next_on, INTERVAL ? DAY),"
                + " agreed_at = DATE_ADD(agreed_at, INTERVAL ? DAY) WHERE agreed_by" + EXAMPLES,
            "UPDATE agreement_proposal SET first_on = DATE_ADD(first_on, INTERVAL ? DAY), proposed_at = DATE_ADD(proposed_at,"
                + " INTERVAL ? DAY)"
                + " WHERE proposed_by" + EXAMPLES).forEach(update -> jdbc.prepareStatement(update, statement -> {
                    for (var i = 1; i <= update.chars().filter(sign -> sign == '?').count(); i++) {
                        statement.setLong(i, days);
                    }
                    return statement.executeUpdate();
                }));
    }

    @Serdeable
    record File(List<DemoAgreement> agreements) {
    }

    /** An agreement as {@code demo/agreements.json} tells of it: on the next such day after today. */
    @Serdeable
    record DemoAgreement(String post, String helper, DayOfWeek weekday, Part dayPart, @Nullable String time, Rhythm rhythm,
                         @Nullable String place,
                         boolean byHelper, boolean agreed) {
    }
}
