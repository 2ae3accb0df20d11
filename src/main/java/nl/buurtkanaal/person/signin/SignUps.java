package nl.buurtkanaal.person.signin;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import nl.buurtkanaal.platform.mail.MailTo;
import nl.buurtkanaal.platform.mail.Outbox;
import nl.buurtkanaal.platform.security.Limit;
import nl.buurtkanaal.platform.security.Limits;
import nl.buurtkanaal.platform.security.LocalPath;
import nl.buurtkanaal.platform.views.Messages;
import nl.buurtkanaal.platform.web.Forms;

/**
 * Signing up: someone fills in who they are, gets a mail, and confirms on the page behind its link. Then they are signed in and go on where
 * the sign-up was started from, also in another browser. The answer is the same for an address that already has an account; its holder
 * gets a mail with a sign-in link that leads on to the same place.
 */
@Singleton
public class SignUps {

    /** A mailbox gets at most three mails in the time that half of a link's life takes, so one that still works is always among them. */
    private static final Limit BY_ADDRESS = new Limit("sign-up-address", 3, MailLinks.SIGN_IN_LIFE.dividedBy(2));
    private static final Limit BY_NETWORK = new Limit("sign-up-network", 30, Duration.ofHours(1));

    private final PendingSignUpRepository pending;
    private final AccountRepository accounts;
    private final MailLinks links;
    private final Outbox outbox;
    private final Limits limits;
    private final Forms forms;

    SignUps(PendingSignUpRepository pending, AccountRepository accounts, MailLinks links, Outbox outbox, Limits limits, Forms forms) {
        this.pending = pending;
        this.accounts = accounts;
        this.links = links;
        this.outbox = outbox;
        this.limits = limits;
        this.forms = forms;
    }

    /** Field name to Dutch sentence, in the order of the fields; empty when the part is complete. Changeable, for further rules. */
    public Map<String, String> errors(SignUpPart part, Instant now) {
        var errors = forms.errors(part);
        if (EmailAddress.parse(part.email()).isEmpty()) {
            errors.putIfAbsent("email", Messages.get("email.invalid"));
        }
        if ("younger".equals(part.age())) {
            errors.put("age", Messages.get("sign-up.too-young"));
        }
        if ("minor".equals(part.age()) && ComingOfAge.parse(part.adultFrom(), now).isEmpty()) {
            errors.put("adultFrom", Messages.get("sign-up.adult-from.blank"));
        }
        return errors;
    }

    /**
     * Keeps a sign-up for 24 hours and promises the mail with its link. Answers the same for an address that has an account.
     *
     * @param part without errors
     * @param continuation a path on this site to go on with after confirming, such as that of a draft; or null
     * @param network where the form came from, for the limit
     * @return whether it was allowed; when not, nothing was kept and no mail goes out
     */
    @Transactional
    public Limits.Answer start(SignUpPart part, long kernId, long editionId, @Nullable String continuation, String network, Instant now) {
        var email = EmailAddress.parse(part.email()).orElseThrow();
        var answer = limits.allow(BY_NETWORK, network, now);
        answer = answer.allowed() ? limits.allow(BY_ADDRESS, email.text(), now) : answer;
        if (!answer.allowed()) {
            return answer;
        }
        var way = LocalPath.of(continuation).orElse(null);
        var signUp = pending.save(
            new PendingSignUp(null, part.shownName().strip(), email.text(), kernId, editionId, adultFrom(part, now), way, now));
        var holder = accounts.holderOf(email.text());
        if (holder.isPresent()) {
            var link = links.forSignIn(holder.get().accountId(), way, now);
            var to = MailTo.person(holder.get().personId());
            outbox.put(to, "person/mail/has-account", editionId, Map.of(PersonRecipients.LINK, link.id()));
        } else {
            var link = links.forSignUp(signUp.id(), way, now);
            outbox.put(MailTo.signUp(signUp.id()), "person/mail/sign-up", editionId, Map.of(PersonRecipients.LINK, link.id()));
        }
        return answer;
    }

    /** Forgets the sign-ups that nobody confirmed within 24 hours. Returns how many. */
    @Transactional
    public int forgetUnconfirmed(Instant now) {
        return pending.deleteBefore(now.minus(MailLinks.SIGN_UP_LIFE));
    }

    @Nullable
    private static LocalDate adultFrom(SignUpPart part, Instant now) {
        return "minor".equals(part.age()) ? ComingOfAge.parse(part.adultFrom(), now).orElseThrow() : null;
    }
}
