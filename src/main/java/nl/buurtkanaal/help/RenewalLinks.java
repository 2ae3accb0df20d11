package nl.buurtkanaal.help;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Optional;
import nl.buurtkanaal.platform.security.SignedNumbers;

/**
 * The links in mails about the last day of a post. A link keeps this one post on the site once, signs nobody in and shows no word of it.
 */
@Singleton
class RenewalLinks {

    private static final String PURPOSE = "renewal";

    private final SignedNumbers signed;

    RenewalLinks(SignedNumbers signed) {
        this.signed = signed;
    }

    /** @param lastDay the last day on the board at the moment of sending */
    record Renewal(long postId, LocalDate lastDay) {
    }

    String pathOf(long postId, LocalDate lastDay) {
        return "/verlengen/" + signed.token(PURPOSE, postId, lastDay.toEpochDay());
    }

    /** Empty for a link that we did not make. */
    Optional<Renewal> read(String token) {
        return signed.read(PURPOSE, token).map(numbers -> new Renewal(numbers.get(0), LocalDate.ofEpochDay(numbers.get(1))));
    }
}
