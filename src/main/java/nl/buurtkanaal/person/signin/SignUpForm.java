package nl.buurtkanaal.person.signin;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;

/**
 * The sign-up page's form.
 *
 * @param postcode only helps to choose the kern; not kept
 * @param zoek pressed to look up the postcode instead of signing up
 */
@Serdeable
record SignUpForm(@Nullable String editie, @Nullable String kern, @Nullable String postcode, @Nullable String shownName,
                  @Nullable String email, @Nullable String age, @Nullable String adultFrom, @Nullable String rules,
                  @Nullable String terug, @Nullable String zoek) {

    static SignUpForm empty(String editie, @Nullable String kern, @Nullable String terug) {
        return new SignUpForm(editie, kern, null, null, null, null, null, null, terug, null);
    }

    SignUpForm withKern(@Nullable String chosen) {
        return new SignUpForm(editie, chosen, postcode, shownName, email, age, adultFrom, rules, terug, null);
    }

    SignUpPart part() {
        return new SignUpPart(shownName, email, age, adultFrom, rules);
    }

    @Override
    public String toString() {
        return "SignUpForm[hidden]";
    }
}
