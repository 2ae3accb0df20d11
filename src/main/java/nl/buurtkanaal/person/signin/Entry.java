package nl.buurtkanaal.person.signin;

import java.util.Optional;

/** How knocking at the door ends. */
sealed interface Entry {

    /** Come in, and go on with the path if there is one. */
    record Granted(AccountHolder holder, Optional<String> continuation) implements Entry {
    }

    /** Address and password do not belong together, or there is no such account: nobody is told which. */
    record Refused() implements Entry {
    }

    /** The link was used, has expired, or never was. */
    record Gone() implements Entry {
    }

    /** They are who they say, and may not come in. */
    record Banned() implements Entry {
    }

    /** Too many tries: later again. */
    record Slow(long minutes) implements Entry {
    }
}
