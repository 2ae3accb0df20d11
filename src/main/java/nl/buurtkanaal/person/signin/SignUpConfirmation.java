package nl.buurtkanaal.person.signin;

import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.transaction.annotation.Transactional;
import io.micronaut.context.event.ApplicationEventPublisher;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import nl.buurtkanaal.person.People;
import nl.buurtkanaal.platform.errors.Conflict;

/** The button behind the link of a sign-up: the pending row becomes a person with an account. */
@Singleton
class SignUpConfirmation {

    private final PendingSignUpRepository pending;
    private final AccountRepository accounts;
    private final MailLinks links;
    private final People people;
    private final ApplicationEventPublisher<SignUpConfirmed> confirmed;

    SignUpConfirmation(PendingSignUpRepository pending, AccountRepository accounts, MailLinks links, People people,
                       ApplicationEventPublisher<SignUpConfirmed> confirmed) {
        this.pending = pending;
        this.accounts = accounts;
        this.links = links;
        this.people = people;
        this.confirmed = confirmed;
    }

    /** The sign-up behind a token, when its button can still be pressed. */
    Optional<PendingSignUp> find(String token, Instant now) {
        return links.find(token, MailLink.Purpose.SIGN_UP).filter(link -> link.isGoodAt(now) && link.pendingSignUpId() != null)
            .flatMap(link -> pending.findById(link.pendingSignUpId()));
    }

    /**
     * Confirms once. When the address got an account meanwhile (signed up twice, confirmed twice), that account is signed in to: the link
     * shows that the address is theirs.
     */
    @Transactional
    public Entry confirm(String token, Instant now) {
        var link = links.find(token, MailLink.Purpose.SIGN_UP).orElse(null);
        var signUp = find(token, now).orElse(null);
        if (link == null || signUp == null || !links.use(link, now)) {
            return new Entry.Gone();
        }
        var holder = accounts.holderOf(signUp.email()).orElseGet(() -> create(signUp, now));
        links.settle(link, holder.accountId());
        pending.deleteById(signUp.id());
        if (holder.banned()) {
            return new Entry.Banned();
        }
        confirmed.publishEvent(new SignUpConfirmed(holder.personId(), link.continuation()));
        return new Entry.Granted(holder, Optional.ofNullable(link.continuation()));
    }

    private AccountHolder create(PendingSignUp signUp, Instant now) {
        var person = people.add(signUp.shownName(), signUp.kernId(), signUp.editionId(), null, signUp.adultFrom(), false, now);
        try {
            accounts.save(Account.confirmed(person.id(), signUp.email(), null, now));
        } catch (DataAccessException e) {
            // another link to the same address was confirmed at this very moment; the unique key decided who was first
            throw new Conflict("sign-up.twice");
        }
        return accounts.holderFor(person.id()).orElseThrow();
    }
}
