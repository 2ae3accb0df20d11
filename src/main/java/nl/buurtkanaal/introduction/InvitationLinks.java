package nl.buurtkanaal.introduction;

import jakarta.inject.Singleton;
import java.util.Optional;
import nl.buurtkanaal.platform.security.SignedNumbers;

/** The links in mails that ask. A link shows this one request and takes one answer; it signs nobody in. */
@Singleton
class InvitationLinks {

    private static final String PURPOSE = "invitation";

    private final SignedNumbers signed;

    InvitationLinks(SignedNumbers signed) {
        this.signed = signed;
    }

    String pathOf(long invitationId) {
        return "/gevraagd/" + signed.token(PURPOSE, invitationId);
    }

    /** Empty for a link that we did not make. */
    Optional<Long> read(String token) {
        return signed.read(PURPOSE, token).map(numbers -> numbers.get(0));
    }
}
