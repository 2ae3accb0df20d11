package nl.buurtkanaal.person.signin;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * What someone who is new fills in about themselves: on the sign-up page, or within a form that they came for. The partial
 * {@code views/person/_sign-up-fields} shows the same fields, under the same names.
 *
 * @param age {@code adult} (18 or older), {@code minor} (16 or 17) or {@code younger}
 * @param adultFrom of who is 16 or 17: the first whole month as an adult, as {@code 2027-03}
 * @param rules {@code ja} when the house rules are accepted
 */
@Introspected
public record SignUpPart(
    @Nullable @NotBlank(message = "{sign-up.name.blank}") @Size(max = 60, message = "{sign-up.name.long}")
    @Pattern(regexp = "(?!.*[\\p{L}\\d]\\.[\\p{L}\\d]{2})[^@/\\\\<>\\p{Cntrl}]*", message = "{sign-up.name.signs}") String shownName,
    @Nullable String email,
    @Nullable @NotBlank(message = "{sign-up.age.blank}")
    @Pattern(regexp = "adult|minor|younger|", message = "{sign-up.age.blank}") String age,
    @Nullable String adultFrom,
    @Nullable @NotBlank(message = "{sign-up.rules.blank}") @Pattern(regexp = "ja|", message = "{sign-up.rules.blank}") String rules) {

    @Override
    public String toString() {
        return "SignUpPart[hidden]";
    }
}
