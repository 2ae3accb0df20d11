package nl.buurtkanaal.person.signin;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** @param place edition and kern as {@code brummen/oeken} */
@Serdeable
record FirstOperatorForm(
    @Nullable @NotBlank(message = "{sign-up.name.blank}") @Size(max = 60, message = "{sign-up.name.long}") String shownName,
    @Nullable String email,
    @Nullable @NotBlank(message = "{sign-up.kern.blank}") String place) {

    @Override
    public String toString() {
        return "FirstOperatorForm[hidden]";
    }
}
