package nl.buurtkanaal.moderation;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.regex.Pattern;

/**
 * One thing to do in the one list of the desk, as {@code views/desk/_line} shows it.
 *
 * @param key        the one name of it on the page, such as "bericht-7K3M9P"
 * @param why        after "hier omdat:", without a full stop; null shows no such line
 * @param title      what it is called in the list
 * @param text       the words themselves, when somebody should read them here; null when opening it comes first
 * @param who        who it is about, such as "Greet in Oeken"; null when the title says so
 * @param note       one more sentence, such as a colleague's word; null when there is none
 * @param since      when it came to the desk
 * @param promisedBy when it was promised to be done; null when nothing was promised
 * @param part       in which part of the list it stands
 * @param held       a colleague looks at it now; null when nobody does
 * @param act        what one tap in the list itself does; null when it is to be opened first
 * @param href       its page
 * @param open       what the link to its page says, such as "Bekijk of stuur terug"
 */
@Introspected
public record DeskLine(DeskCounter counter, String key, @Nullable String why, String title, @Nullable String text, @Nullable String who,
                       @Nullable String note, Instant since, @Nullable Instant promisedBy, Part part, @Nullable Held held,
                       @Nullable Act act, String href, String open, Instant now) {

    /** Oldest promise first; then what was promised nothing, longest waiting first. */
    public static final Comparator<DeskLine> OLDEST_PROMISE_FIRST =
        Comparator.comparing(DeskLine::promisedBy, Comparator.nullsLast(Comparator.naturalOrder())).thenComparing(DeskLine::since)
            .thenComparing(DeskLine::key);

    /** Reports, people to get to know, calls and objections, whose pages take a look as posts do. */
    private static final Pattern LOOKED_AT = Pattern.compile("^(melding|mens|bellen|bezwaar|gevraagd)-");
    /** What opens a page that is not only of the desk. */
    private static final Pattern LOOKED_AT_FROM_HERE = Pattern.compile("^(weggevallen|gelukt|zonder-antwoord)-(\\d+)$");
    private static final Duration SOON = Duration.ofHours(6);

    /** Where in the list something stands. */
    public enum Part {
        /** Of one's own kernen, or given to this person by a colleague: counted. */
        MINE,
        /** Of another kern, where it has waited too long. */
        STANDING_IN,
        /** It waits for somebody else now, such as for an answer of its writer: shown last, not counted. */
        ELSEWHERE
    }

    /** A colleague who looks at it. */
    @Introspected
    public record Held(String name, Instant since) {
    }

    /**
     * One button in the list.
     *
     * @param version goes along as {@code versie}; null when the thing has none
     */
    @Introspected
    public record Act(String href, String label, @Nullable String version) {
    }

    /** Where opening it tells colleagues that one looks at it; null where a plain link opens it. */
    public @Nullable String lookHref() {
        var fromHere = LOOKED_AT_FROM_HERE.matcher(key);
        if (fromHere.matches()) {
            return href.substring(0, href.indexOf('/', 1)) + "/balie/" + fromHere.group(1) + "/" + fromHere.group(2) + "/blik";
        }
        return counter == DeskCounter.POSTS || LOOKED_AT.matcher(key).find() ? href + "/blik" : null;
    }

    public boolean late() {
        return promisedBy != null && !now.isBefore(promisedBy);
    }

    /** {@code late}, {@code soon} or nothing: the ending of the class {@code task--}. */
    public String urgency() {
        return late() ? "late" : promisedBy != null && now.isAfter(promisedBy.minus(SOON)) ? "soon" : "";
    }
}
