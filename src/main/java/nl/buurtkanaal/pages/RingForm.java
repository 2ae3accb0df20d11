package nl.buurtkanaal.pages;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import nl.buurtkanaal.help.HelpPostContent;
import nl.buurtkanaal.platform.web.Typed;

/**
 * A question in own words, and what the visitor changed about how it was understood. Texts as typed; empty or absent where nothing was
 * chosen.
 *
 * @param kern    where the visitor was before; the words may say otherwise
 * @param plaats  the kern that the visitor chose here
 * @param dagdeel slugs such as {@code di-ochtend}, a day, a part of it, or {@code geen}
 */
@Serdeable
record RingForm(@Size(max = HelpPostContent.BODY_MAX, message = "{post.body.long}") @Nullable String woorden, @Nullable String kern,
                @Nullable String plaats, @Nullable String categorie, @Nullable String soort, @Nullable List<String> dagdeel) {

    /** Set when the visitor said that any day will do. */
    static final String NO_DAY = "geen";

    static final RingForm EMPTY = new RingForm("", null, null, null, null, null);

    String words() {
        return Typed.line(woorden);
    }

    boolean saysNothing() {
        return words().isEmpty() && (categorie == null || categorie.isEmpty());
    }

    /** What the next question carries on, without the field that its buttons set. */
    List<Hidden> kept(String but) {
        var kept = new ArrayList<Hidden>();
        keep(kept, "woorden", words(), but);
        keep(kept, "kern", kern, but);
        keep(kept, "plaats", plaats, but);
        keep(kept, "categorie", categorie, but);
        keep(kept, "soort", soort, but);
        if (dagdeel != null) {
            dagdeel.forEach(slug -> keep(kept, "dagdeel", slug, but));
        }
        return kept;
    }

    private static void keep(List<Hidden> kept, String name, @Nullable String value, String but) {
        if (!name.equals(but) && value != null && !value.isEmpty()) {
            kept.add(new Hidden(name, value));
        }
    }

    /** A field that does not show. */
    @Introspected
    record Hidden(String name, String value) {
    }
}
