package nl.buurtkanaal.desk;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import nl.buurtkanaal.moderation.DeskSeat;
import nl.buurtkanaal.platform.time.Time;
import nl.buurtkanaal.platform.views.Messages;
import nl.buurtkanaal.spreekuur.NearSpreekuur;
import nl.buurtkanaal.spreekuur.Spreekuren;
import nl.buurtkanaal.words.TextCheck;

/** What is filled in between the braces of a standard answer, for one post and its author. */
@Singleton
class PostWords {

    private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern("EEEE d MMMM, H.mm 'uur'",
        Time.DUTCH).withZone(Time.ZONE);

    private final Spreekuren spreekuren;
    private final Clock clock;

    PostWords(Spreekuren spreekuren, Clock clock) {
        this.spreekuren = spreekuren;
        this.clock = clock;
    }

    Map<String, String> of(DeskSeat seat, PostTask task) {
        var spreekuur = spreekuren.nextNear(seat.edition().id(), task.written().post().kernId(), clock.instant())
            .map(PostWords::said).orElseGet(() -> Messages.get("answer.no-spreekuur"));
        return Map.of("titel", TextCheck.masked(task.written().post().title()), "naam", task.written().authorName(), "kern", task.kern(),
            "spreekuur",
            spreekuur);
    }

    /** "dinsdag 24 november, 10.00 uur in Dorpshuis De Voorbeeld (Hall)" */
    private static String said(NearSpreekuur near) {
        var occurrence = near.occurrence();
        return Messages.get("answer.spreekuur", DAY_AND_TIME.format(occurrence.start()), occurrence.place().name(),
            occurrence.spreekuur().kern().name());
    }
}
