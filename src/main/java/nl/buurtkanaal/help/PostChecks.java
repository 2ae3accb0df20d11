package nl.buurtkanaal.help;

import java.util.EnumSet;
import java.util.Set;
import nl.buurtkanaal.category.Category;
import nl.buurtkanaal.moderation.Reason;
import nl.buurtkanaal.words.Finding;
import nl.buurtkanaal.words.Screening;

/** Why a post is checked before it appears. */
final class PostChecks {

    private PostChecks() {
    }

    /**
     * No reasons: it appears at once.
     *
     * @param newcomer fewer than two posts of its author have been published
     * @param screening what the edition of the post looks for
     * @throws IllegalArgumentException when the text holds a burgerservicenummer and the author did not say that it is none: pages ask that
     *     first, and nothing of it is stored
     */
    static Set<Reason> reasons(HelpPostContent content, boolean newcomer, Screening screening) {
        var reasons = EnumSet.noneOf(Reason.class);
        if (newcomer) {
            reasons.add(Reason.NEWCOMER);
        }
        if (content.category().orange()) {
            reasons.add(Reason.ORANGE);
        }
        if (content.category() == Category.ANDERS) {
            reasons.add(Reason.NO_CATEGORY);
        }
        screening.findings(text(content)).forEach(finding -> add(reasons, finding.kind()));
        if (reasons.contains(Reason.BSN) && !content.saysNoBsn()) {
            throw new IllegalArgumentException("A burgerservicenummer is not stored");
        }
        return reasons;
    }

    private static String text(HelpPostContent content) {
        var place = content.together() == null ? null : content.together().place();
        return content.title() + "\n" + content.body() + (place == null ? "" : "\n" + place);
    }

    /** Hints, and questions that the writer answers alone, keep nothing back. */
    private static void add(Set<Reason> reasons, Finding.Kind found) {
        switch (found) {
            case BSN -> reasons.add(Reason.BSN);
            case IBAN -> reasons.add(Reason.IBAN);
            case PHONE -> reasons.add(Reason.PHONE);
            case EMAIL -> reasons.add(Reason.EMAIL);
            case ADDRESS -> reasons.add(Reason.ADDRESS);
            case INJECTIONS -> reasons.add(Reason.INJECTIONS);
            case MEDICINES -> reasons.add(Reason.MEDICINES);
            case WASHING -> reasons.add(Reason.WASHING);
            case CARE -> reasons.add(Reason.CARE);
            case MONEY -> reasons.add(Reason.MONEY);
            case BANK_CARD -> reasons.add(Reason.BANK_CARD);
            case INHERITANCE -> reasons.add(Reason.INHERITANCE);
            case KEYS -> reasons.add(Reason.KEYS);
            case PAID_WORK -> reasons.add(Reason.PAID_WORK);
            case HOUSING -> reasons.add(Reason.HOUSING);
            case DATING -> reasons.add(Reason.DATING);
            case POLITICS -> reasons.add(Reason.POLITICS);
            case ILLNESS, CHILD, DISTRESS, EMPTY_HOUSE -> { }
        }
    }
}
