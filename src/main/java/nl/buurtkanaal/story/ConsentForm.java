package nl.buurtkanaal.story;

import io.micronaut.core.annotation.Nullable;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import nl.buurtkanaal.help.Option;
import nl.buurtkanaal.platform.views.Messages;

/** What an editor says about who can be recognised: the same three fields for a picture and for a film. */
record ConsentForm(String herkenbaar, String wie, String op) {

    static final String KNOWN = "NIEMAND|GEGEVEN";
    private static final String NOBODY = "NIEMAND";
    private static final String GIVEN = "GEGEVEN";

    /** @param consent null when nothing was noted yet */
    static ConsentForm of(@Nullable Consent consent) {
        if (consent == null) {
            return new ConsentForm("", "", "");
        }
        return consent.people() == null ? new ConsentForm(NOBODY, "", "")
            : new ConsentForm(GIVEN, consent.people(), String.valueOf(consent.givenOn()));
    }

    /** The two answers, in the order of the form. */
    static List<Option> options() {
        return List.of(new Option(NOBODY, Messages.get("story.picture.people.none")),
            new Option(GIVEN, Messages.get("story.picture.people.agreed")));
    }

    /** Who is in it is asked only where somebody is. */
    void check(Map<String, String> errors, LocalDate today) {
        if (!herkenbaar.equals(GIVEN)) {
            return;
        }
        if (wie.isEmpty()) {
            errors.putIfAbsent("wie", Messages.get("story.picture.who.blank"));
        }
        var day = day();
        if (day == null || day.isAfter(today) || day.getYear() < 2000) {
            errors.put("op", Messages.get("story.picture.on.wrong"));
        }
    }

    @Nullable
    private LocalDate day() {
        try {
            return LocalDate.parse(op);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    Consent consent() {
        return herkenbaar.equals(GIVEN) ? new Consent(wie, day()) : Consent.NOBODY;
    }
}
