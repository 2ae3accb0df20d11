package nl.buurtkanaal.introduction;

import jakarta.inject.Singleton;
import nl.buurtkanaal.platform.security.SignedLinks;
import nl.buurtkanaal.platform.security.SignedNumbers;

/** The links in mails that ask. A link shows this one request and takes one answer; it signs nobody in. */
@Singleton
class InvitationLinks extends SignedLinks {

    InvitationLinks(SignedNumbers signed) {
        super(signed, "/gevraagd/", "invitation");
    }
}
