package nl.buurtkanaal.management;

import io.micronaut.core.annotation.Nullable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.platform.errors.BadQuery;
import nl.buurtkanaal.platform.web.TypedId;

/**
 * Which acts somebody looks for.
 *
 * @param group first part of the names of acts: "person" for all that begins with it
 * @param since null for as long as acts are kept
 */
record LogbookFilter(@Nullable Long actorId, @Nullable String group, @Nullable Long kernId, @Nullable Instant since) {

    /** What can be chosen; the words are {@code audit.group.<group>}. */
    static final List<String> GROUPS = List.of("moderation", "report", "conversation", "person", "phone", "role", "edition", "kern",
        "desk", "entry", "spreekuur", "place", "story", "complaint", "referral");

    /** @throws BadQuery when a value cannot be */
    static LogbookFilter of(Edition edition, @Nullable String who, @Nullable String what, @Nullable String kern, @Nullable String days,
                            Instant now) {
        var group = blankToNull(what);
        if (group != null && !GROUPS.contains(group)) {
            throw new BadQuery();
        }
        var kernSlug = blankToNull(kern);
        if (kernSlug != null && !edition.paths().containsKey(kernSlug)) {
            throw new BadQuery();
        }
        var period = number(days);
        return new LogbookFilter(number(who), group, kernSlug == null ? null : edition.kern(kernSlug).id(),
            period == null ? null : now.minus(Duration.ofDays(Math.min(period, 1000))));
    }

    private static @Nullable Long number(@Nullable String typed) {
        var value = blankToNull(typed);
        if (value == null) {
            return null;
        }
        return TypedId.of(value).orElseThrow(BadQuery::new);
    }

    private static @Nullable String blankToNull(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
