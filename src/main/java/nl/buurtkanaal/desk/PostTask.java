package nl.buurtkanaal.desk;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import nl.buurtkanaal.category.Category;
import nl.buurtkanaal.desk.PostTaskPage.Matched;
import nl.buurtkanaal.help.WrittenPost;
import nl.buurtkanaal.moderation.Reason;
import nl.buurtkanaal.moderation.WaitingCase;
import nl.buurtkanaal.platform.views.Messages;
import nl.buurtkanaal.words.Finding;
import nl.buurtkanaal.words.Screening;
import nl.buurtkanaal.words.TextCheck;

/**
 * A post that waits for a look, as the desk shows it: numbers that may be a burgerservicenummer have their middle digits hidden.
 *
 * @param askedKern the kern that was asked to take it over; null when none was
 * @param href page of this one post at the desk
 * @param now  when the list was made
 */
@Introspected
record PostTask(WaitingCase waiting, WrittenPost written, String kern, @Nullable String askedKern, String href, Instant now) {

    private static final Duration SOON = Duration.ofHours(6);

    public String title() {
        return TextCheck.masked(written.post().title());
    }

    public String body() {
        return TextCheck.masked(written.post().body());
    }

    public @Nullable String place() {
        var together = written.post().together();
        return together == null || together.place() == null ? null : TextCheck.masked(together.place());
    }

    /** Who asked which kern to take it over, and why; null when nobody did. */
    @Nullable String transferNote() {
        var transfer = waiting.transfer();
        return transfer == null ? null
            : Messages.get("desk.note.transfer", transfer.askedBy(), askedKern)
                + (transfer.word() == null ? "" : " " + Messages.get("desk.note.word", transfer.word()));
    }

    long caseId() {
        return waiting.about().id();
    }

    /** What the lists of the edition find in the words, by why. A possible burgerservicenummer is not among it. */
    List<Matched> matched(Screening screening) {
        var found = new EnumMap<Finding.Kind, Set<String>>(Finding.Kind.class);
        Stream.of(title(), body(), place()).filter(Objects::nonNull).forEach(text -> screening.findings(text).stream()
            .filter(finding -> finding.kind() != Finding.Kind.BSN)
            .forEach(finding -> found.computeIfAbsent(finding.kind(), kind -> new LinkedHashSet<>())
                .add(text.substring(finding.start(), finding.end()))));
        return found.entrySet().stream()
            .map(entry -> new Matched(Messages.get("matched." + entry.getKey()), String.join(", ", entry.getValue()))).toList();
    }

    public String author() {
        return written.authorWithHat();
    }

    public long authorId() {
        return written.post().authorId();
    }

    /** "hier omdat": one line for each reason. */
    public List<String> reasons() {
        return waiting.about().reasons().stream().map(Reason::messageKey).map(Messages::get).toList();
    }

    public String why() {
        return String.join(", ", reasons());
    }

    public Instant dueAt() {
        return waiting.about().dueAt();
    }

    public boolean late() {
        return !now.isBefore(waiting.about().dueAt());
    }

    /** {@code late}, {@code soon} or nothing: the ending of the class {@code task--}. */
    public String urgency() {
        return late() ? "late" : now.isAfter(waiting.about().dueAt().minus(SOON)) ? "soon" : "";
    }

    public int version() {
        return waiting.about().version();
    }

    public String code() {
        return written.post().code();
    }

    public String kindClass() {
        return written.post().kind().name().toLowerCase(Locale.ROOT);
    }

    public String kindLabel() {
        return Messages.get("kind." + written.post().kind().slug());
    }

    public String categorySlug() {
        return written.post().category().slug();
    }

    public String categoryLabel() {
        return written.post().category().label();
    }

    public String categoryNote() {
        return written.post().category().note();
    }

    public String colour() {
        return written.post().category().colour().slug();
    }

    public boolean orange() {
        return written.post().category().orange();
    }

    /** Nobody found a category yet: whoever lets it through picks one. */
    public boolean needsCategory() {
        return written.post().category() == Category.ANDERS;
    }

    public String when() {
        return written.post().dayParts().words();
    }

    public boolean quiet() {
        return written.post().quiet();
    }

    public boolean avoidsOwnKern() {
        return written.post().avoidsOwnKern();
    }

    /** For whom it is, when a buurtverbinder wrote it for somebody; null otherwise. */
    public @Nullable String onBehalfOf() {
        return written.subjectName();
    }

    /** "mondeling" or "schriftelijk"; null when nobody's consent is needed. */
    public @Nullable String consentHow() {
        return written.consent() == null ? null : Messages.get("consent." + written.consent().how());
    }
}
