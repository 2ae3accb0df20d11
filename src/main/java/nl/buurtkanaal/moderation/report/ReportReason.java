package nl.buurtkanaal.moderation.report;

import io.micronaut.core.annotation.Nullable;
import java.util.Optional;
import java.util.stream.Stream;

/** Why somebody reports, in the words {@code report.reason.<NAME>}. */
public enum ReportReason {
    UNSAFE("onveilig", true), MONEY("geld", true), CHILD("kind", true), UNKIND("niet-aardig", false), WRONG("klopt-niet", false),
    OTHER("anders", false);

    private final String slug;
    private final boolean urgent;

    ReportReason(String slug, boolean urgent) {
        this.slug = slug;
        this.urgent = urgent;
    }

    public String slug() {
        return slug;
    }

    /** Decided within four office hours. */
    public boolean urgent() {
        return urgent;
    }

    public String messageKey() {
        return "report.reason." + name();
    }

    static Optional<ReportReason> of(@Nullable String slug) {
        return Stream.of(values()).filter(reason -> reason.slug.equals(slug)).findFirst();
    }
}
