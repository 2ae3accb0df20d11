package nl.buurtkanaal.closing;

import jakarta.inject.Singleton;
import nl.buurtkanaal.platform.security.SignedLinks;
import nl.buurtkanaal.platform.security.SignedNumbers;

/** The links in mails that ask whether it worked out. A link takes one answer and one thank-you; it signs nobody in and shows no name. */
@Singleton
class ClosingLinks extends SignedLinks {

    ClosingLinks(SignedNumbers signed) {
        super(signed, "/gelukt/", "closing");
    }
}
