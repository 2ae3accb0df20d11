package nl.buurtkanaal.person.signin;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import nl.buurtkanaal.platform.web.Typed;

@Serdeable
record PasswordForm(@Nullable String huidigWachtwoord, @Nullable String nieuwWachtwoord) {

    PasswordForm {
        huidigWachtwoord = Typed.text(huidigWachtwoord);
        nieuwWachtwoord = Typed.text(nieuwWachtwoord);
    }

    @Override
    public String toString() {
        return "PasswordForm[hidden]";
    }
}
