package nl.buurtkanaal.person.signin;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;

@Serdeable
record PasswordForm(@Nullable String huidigWachtwoord, @Nullable String nieuwWachtwoord) {

    @Override
    public String toString() {
        return "PasswordForm[hidden]";
    }
}
