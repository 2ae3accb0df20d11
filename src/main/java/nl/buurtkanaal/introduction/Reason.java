package nl.buurtkanaal.introduction;

import java.util.ArrayList;
import nl.buurtkanaal.category.Category;
import nl.buurtkanaal.help.HelpPost.Kind;
import nl.buurtkanaal.platform.views.Messages;

/** Why a post fits, in words for who asked: "Woont in Hall, 12 minuten fietsen. Kan op dinsdagochtend." */
final class Reason {

    private Reason() {
    }

    /** @param kind what the other post is: who offers "can", who asks "looks for somebody" */
    static String of(Fit fit, Kind kind, Category category, String kernName) {
        return of(where(fit.minutes(), kernName), fit, kind, category);
    }

    /** @param where the first sentence, from {@link #where} or {@link #in} */
    static String of(String where, Fit fit, Kind kind, Category category) {
        var sentences = new ArrayList<String>();
        sentences.add(where);
        sentences.add(when(fit, kind.slug()));
        if (!fit.sameCategory()) {
            sentences.add(Messages.get("match.sibling." + kind.slug(), category.label()));
        }
        return String.join(" ", sentences);
    }

    /** Where somebody lives, for a visitor of whom no kern is known. */
    static String in(String kernName) {
        return Messages.get("match.in", kernName);
    }

    static String where(int minutes, String kernName) {
        return switch (minutes) {
            case 0 -> Messages.get("match.here", kernName);
            case 1 -> Messages.get("match.one-minute", kernName);
            default -> Messages.get("match.minutes", kernName, String.valueOf(minutes));
        };
    }

    private static String when(Fit fit, String kind) {
        return switch (fit.moment()) {
            case SHARED -> Messages.get("match.can." + kind, fit.wanted().shared(fit.possible()).phrase());
            case NONE -> Messages.get("match.other-moment." + kind, fit.possible().phrase(), fit.wanted().phrase());
            case OPEN -> fit.possible().isOpen()
                ? Messages.get("match.open")
                : Messages.get("match.can." + kind, fit.possible().phrase());
        };
    }
}
