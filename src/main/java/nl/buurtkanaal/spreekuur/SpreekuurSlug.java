package nl.buurtkanaal.spreekuur;

import io.micronaut.core.annotation.Nullable;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The last part of a Spreekuur's address: small letters, digits and hyphens, and not the name of another page. Pure. */
final class SpreekuurSlug {

    private static final int LONGEST = 60;
    private static final Set<String> PAGES = Set.of("poster", "volgen", "nieuw", "afzegging", "feestdagen", "bezoek");

    private SpreekuurSlug() {
    }

    /** From what was typed, or from a title; empty when nothing is left of it. */
    static Optional<String> of(@Nullable String text) {
        var plain = Normalizer.normalize(text == null ? "" : text, Normalizer.Form.NFD).toLowerCase(Locale.ROOT).replaceAll("\\p{M}", "")
            .replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        var slug = plain.length() > LONGEST ? plain.substring(0, LONGEST).replaceAll("-$", "") : plain;
        return slug.isEmpty() ? Optional.empty() : Optional.of(PAGES.contains(slug) ? "spreekuur-" + slug : slug);
    }
}
