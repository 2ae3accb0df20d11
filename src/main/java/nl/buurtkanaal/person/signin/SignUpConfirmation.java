package nl.buurtkanaal.person.signin;

import io.micronaut.core.annotation.Nullable;
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
     * shows that the address is theirs. A double click on the button is one press.
     */
    @Transactional
    public Entry confirm(String token, @Nullable String pageKey, Instant now) {
        var link = links.find(token, MailLink.Purpose.SIGN_UP).orElse(null);
        if (link == null) {
            return new Entry.Gone();
        }
        var signUp = find(token, now).orElse(null);
        return switch (links.use(link, pageKey, now)) {
            case GONE -> new Entry.Gone();
            case AGAIN -> again(token);
            case FIRST -> signUp == null ? new Entry.Gone() : first(link, signUp, now);
        };
    }

    private Entry again(String token) {
        var link = links.find(token, MailLink.Purpose.SIGN_UP).filter(used -> used.accountId() != null);
        return link.flatMap(used -> accounts.holder(used.accountId()))
            .<Entry>map(holder -> holder.banned()
                ? new Entry.Banned() : new Entry.Granted(holder, Optional.ofNullable(link.get().continuation())))
            .orElseGet(Entry.Gone::new);
    }

    private Entry first(MailLink link, PendingSignUp signUp, Instant now) {
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
