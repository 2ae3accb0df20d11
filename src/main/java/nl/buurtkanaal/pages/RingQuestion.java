package nl.buurtkanaal.pages;

import io.micronaut.core.annotation.Nullable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.buurtkanaal.category.Category;
import nl.buurtkanaal.category.DayParts;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.help.HelpPost.Kind;
import nl.buurtkanaal.kern.Kern;
import nl.buurtkanaal.platform.errors.BadQuery;
import nl.buurtkanaal.understanding.Understanding;
import nl.buurtkanaal.understanding.Understood;
import nl.buurtkanaal.words.Screening;

/**
 * A question as the hulpwijzer answers it: what the visitor chose, else what the words say.
 *
 * @param kern null as long as nobody said where
 * @param sure the category was chosen, or stands out
 */
record RingQuestion(RingForm form, Understood understood, Category category, boolean sure, Kind kind, @Nullable Kern kern, DayParts when) {

    /**
     * @param own   where the visitor lives or looked last
     * @param today to tell "morgen" by
     * @throws BadQuery when a choice is none of ours
     */
    static RingQuestion of(RingForm form, Edition edition, Screening screening, Optional<Kern> own, LocalDate today) {
        var understood = Understanding.of(form.words(), edition.kernen(), screening);
        var chosen = chosen(form.categorie()) ? Category.of(form.categorie()).orElseThrow(() -> new BadQuery("error.filter")) : null;
        var kind = chosen(form.soort()) ? Kind.of(form.soort()).orElseThrow(() -> new BadQuery("place.kind.unknown"))
            : understood.intent() == null ? Kind.REQUEST : Kind.valueOf(understood.intent().name());
        return new RingQuestion(form, understood, chosen == null ? understood.category() : chosen, chosen != null || understood.sure(),
            kind,
            kern(form, edition, understood, own), when(form, understood, today));
    }

    /** Help is needed and neighbours may not be the answer. */
    boolean distress() {
        return understood.distress();
    }

    boolean asks() {
        return kind == Kind.REQUEST;
    }

    private static @Nullable Kern kern(RingForm form, Edition edition, Understood understood, Optional<Kern> own) {
        if (chosen(form.plaats())) {
            return edition.paths().get(form.plaats());
        }
        return understood.kern() != null ? understood.kern() : chosen(form.kern()) ? edition.paths().get(form.kern()) : own.orElse(null);
    }

    private static DayParts when(RingForm form, Understood understood, LocalDate today) {
        var slugs = new ArrayList<String>();
        if (form.dagdeel() == null || form.dagdeel().isEmpty()) {
            slugs.addAll(understood.moment().dayParts(today));
        } else {
            form.dagdeel().forEach(each -> slugs.addAll(meant(each)));
        }
        return DayParts.of(slugs).orElseThrow();
    }

    /** "di" is the whole Tuesday, "ochtend" every morning. */
    private static List<String> meant(String slug) {
        if (slug.isEmpty() || slug.equals(RingForm.NO_DAY)) {
            return List.of();
        }
        var parts = DayParts.allSlugs().stream().filter(known -> known.equals(slug) || known.startsWith(slug + "-") || known.endsWith("-"
            + slug)).toList();
        if (parts.isEmpty()) {
            throw new BadQuery("error.filter");
        }
        return parts;
    }

    private static boolean chosen(@Nullable String value) {
        return value != null && !value.isEmpty();
    }
}
