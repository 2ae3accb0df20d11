package nl.buurtkanaal.person.signin;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;

/**
 * The two forms of the sign-in page, of which one is sent at a time.
 *
 * @param linkEmail where a link should go
 * @param email of who has a password
 * @param terug the path to go on with
 */
@Serdeable
record SignInForm(@Nullable String linkEmail, @Nullable String email, @Nullable String wachtwoord, @Nullable String terug) {

    static SignInForm empty(@Nullable String terug) {
        return new SignInForm(null, null, null, terug);
    }

    /** What may stand on the page again. */
    SignInForm withoutPassword() {
        return new SignInForm(linkEmail, email, null, terug);
    }

    @Override
    public String toString() {
        return "SignInForm[hidden]";
    }
}
