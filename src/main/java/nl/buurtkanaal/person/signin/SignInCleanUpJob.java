package nl.buurtkanaal.person.signin;

import jakarta.inject.Singleton;
import java.time.Instant;
import nl.buurtkanaal.platform.jobs.Job;

/** Forgets sign-ups that nobody confirmed, links that are long over and sessions that have ended. */
@Singleton
class SignInCleanUpJob implements Job {

    private final SignUps signUps;
    private final MailLinks links;
    private final Sessions sessions;
    private final AddressChanges addresses;

    SignInCleanUpJob(SignUps signUps, MailLinks links, Sessions sessions, AddressChanges addresses) {
        this.signUps = signUps;
        this.links = links;
        this.sessions = sessions;
        this.addresses = addresses;
    }

    @Override
    public String name() {
        return "sign-in-clean-up";
    }

    @Override
    public void run(Instant now) {
        signUps.forgetUnconfirmed(now);
        links.forgetOld(now);
        addresses.forgetOld(now);
        sessions.forgetEnded(now);
    }
}
