package nl.buurtkanaal.closing;

import jakarta.inject.Singleton;
import java.util.Optional;
import nl.buurtkanaal.platform.security.SignedNumbers;

/** The links in mails that ask whether it worked out. A link takes one answer and one thank-you; it signs nobody in and shows no name. */
@Singleton
class ClosingLinks {

    private static final String PURPOSE = "closing";

    private final SignedNumbers signed;

    ClosingLinks(SignedNumbers signed) {
        this.signed = signed;
    }

    String pathOf(long questionId) {
        return "/gelukt/" + signed.token(PURPOSE, questionId);
    }

    /** Empty for a link that we did not make. */
    Optional<Long> read(String token) {
        return signed.read(PURPOSE, token).map(numbers -> numbers.get(0));
    }
}
