package nl.buurtkanaal.person.invitation;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.buurtkanaal.person.Role;
import nl.buurtkanaal.platform.views.Messages;
import nl.buurtkanaal.platform.web.Typed;

/** Somebody is invited; without an address a page to print comes. */
@Introspected
@Serdeable
record InvitationForm(@Nullable String naam, @Nullable String soort, @Nullable String email, @Nullable List<String> kernen,
                      @Nullable List<String> deputyKernen, @Nullable String inzending) {

    static final List<Role.Kind> KINDS = List.of(Role.Kind.BUURTVERBINDER, Role.Kind.EDITOR, Role.Kind.WIJKTEAM,
        Role.Kind.ADMINISTRATOR);
    static final InvitationForm EMPTY = new InvitationForm("", "", "", null, null, null);
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_ADDRESS = 254;

    InvitationForm {
        naam = Typed.oneLine(naam);
        soort = Typed.text(soort);
        email = email == null ? "" : email.strip().toLowerCase(Locale.ROOT);
        kernen = kernen == null ? List.of() : List.copyOf(kernen);
        deputyKernen = deputyKernen == null ? List.of() : List.copyOf(deputyKernen);
    }

    @Nullable Role.Kind kind() {
        return KINDS.stream().filter(kind -> kind.name().equals(soort)).findFirst().orElse(null);
    }

    Map<String, String> errors(Set<Long> chosen) {
        var errors = new LinkedHashMap<String, String>();
        if (naam.isEmpty() || naam.codePointCount(0, naam.length()) > LONGEST_NAME) {
            errors.put("naam", Messages.get("invitation.name.wrong"));
        }
        if (kind() == null) {
            errors.put("soort", Messages.get("role.kind.blank"));
        }
        if (kind() == Role.Kind.BUURTVERBINDER && chosen.isEmpty()) {
            errors.put("kernen", Messages.get("role.kernen.blank"));
        }
        if (!email.isEmpty() && (!email.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+") || email.length() > LONGEST_ADDRESS)) {
            errors.put("email", Messages.get("email.invalid"));
        }
        return errors;
    }

    /** Kept out of logs. */
    @Override
    public String toString() {
        return "InvitationForm[" + soort + ']';
    }
}
