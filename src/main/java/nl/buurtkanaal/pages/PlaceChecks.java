package nl.buurtkanaal.pages;

import io.micronaut.core.annotation.Nullable;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.buurtkanaal.category.Category;
import nl.buurtkanaal.category.DayParts;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.platform.views.Messages;
import nl.buurtkanaal.words.Finding;
import nl.buurtkanaal.words.TextCheck;

/** What a post may hold, beside the lengths: adds to the errors of a form, field name to sentence. */
final class PlaceChecks {

    private static final Set<Finding.Answer> ASKS = EnumSet.of(Finding.Answer.REMOVE, Finding.Answer.CONFIRM);

    private PlaceChecks() {
    }

    static void kern(Edition edition, @Nullable String kern, Map<String, String> errors) {
        if (kern != null && !kern.isBlank() && !edition.paths().containsKey(kern)) {
            errors.put("kern", Messages.get("place.kern.unknown"));
        }
    }

    static void dayParts(@Nullable List<String> chosen, Map<String, String> errors) {
        if (chosen != null && DayParts.of(chosen).isEmpty()) {
            errors.put("dayParts", Messages.get("place.dayparts.unknown"));
        }
    }

    static void category(@Nullable String category, Map<String, String> errors) {
        if (category != null && !category.isBlank() && Category.of(category).isEmpty()) {
            errors.put("category", Messages.get("place.category.unknown"));
        }
    }

    static boolean holdsBsn(@Nullable String text) {
        return text != null && kinds(text).contains(Finding.Kind.BSN);
    }

    /** What a text gives away, each kind once, in the order of the text. */
    static Set<Finding.Kind> kinds(String text) {
        var kinds = new LinkedHashSet<Finding.Kind>();
        TextCheck.findings(text).forEach(finding -> kinds.add(finding.kind()));
        return kinds;
    }

    /** The writer has to say first that a text may stay as it is. */
    static boolean asksFirst(Set<Finding.Kind> found) {
        return found.stream().anyMatch(kind -> ASKS.contains(kind.answer()));
    }
}
