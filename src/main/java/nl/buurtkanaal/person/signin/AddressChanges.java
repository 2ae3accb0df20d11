package nl.buurtkanaal.person.signin;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.platform.mail.MailTo;
import nl.buurtkanaal.platform.mail.Outbox;
import nl.buurtkanaal.platform.security.Limit;
import nl.buurtkanaal.platform.security.Limits;
import nl.buurtkanaal.platform.security.Secret;
import nl.buurtkanaal.platform.security.Unguessable;

/**
 * Another mail address for an account. A mail to the new one shows whose it is; one to the old one tells its owner, in time to stop it.
 * Whether somebody else has that address is told only to who reads its mail.
 */
@Singleton
class AddressChanges {

    private static final Limit BY_ACCOUNT = new Limit("address-change", 3, Duration.ofDays(1));
    private static final String PURPOSE = "address-change";
    private static final Pattern TOKEN = Pattern.compile("(\\d{1,18})-([0-9a-f]{32})");
    private static final int BYTES = 16;

    private final AddressChangeRepository changes;
    private final AccountRepository accounts;
    private final Limits limits;
    private final Outbox outbox;
    private final Secret secret;

    AddressChanges(AddressChangeRepository changes, AccountRepository accounts, Limits limits, Outbox outbox, Secret secret) {
        this.changes = changes;
        this.accounts = accounts;
        this.limits = limits;
        this.outbox = outbox;
        this.secret = secret;
    }

    /** What came of the button in the mail. */
    enum Outcome { CHANGED, TAKEN, GONE }

    /** Mails both addresses. Returns false when this account asked too often today. */
    @Transactional
    public boolean ask(CurrentPerson person, EmailAddress email, Instant now) {
        var holder = accounts.holderFor(person.id()).orElseThrow();
        if (!limits.allow(BY_ACCOUNT, String.valueOf(holder.accountId()), now).allowed()) {
            return false;
        }
        changes.forget(holder.accountId());
        var change = changes.save(new AddressChange(null, holder.accountId(), email.text(), Unguessable.bytes(BYTES), now));
        outbox.put(new MailTo(MailTo.Kind.ADDRESS_CHECK, change.id()), "person/mail/address-check", holder.editionId(), Map.of());
        outbox.put(MailTo.person(person.id()), "person/mail/address-asked", holder.editionId(), Map.of("path", "/mijn/sessies"));
        return true;
    }

    /** The wish behind a link, as long as it is good. */
    Optional<AddressChange> find(String token, Instant now) {
        var parts = TOKEN.matcher(token);
        return parts.matches() ? changes.findById(Long.parseLong(parts.group(1)))
            .filter(change -> change.isGoodAt(now)
                && secret.isSigned(PURPOSE, text(change), HexFormat.of().parseHex(parts.group(2)))) : Optional.empty();
    }

    /** The button behind the link; the account may have gone meanwhile, or somebody else may have the address. */
    @Transactional
    public Outcome confirm(String token, Instant now) {
        var change = find(token, now);
        if (change.isEmpty()) {
            return Outcome.GONE;
        }
        changes.deleteById(change.get().id());
        if (changes.holders(change.get().email()) > 0) {
            return Outcome.TAKEN;
        }
        changes.write(change.get().accountId(), change.get().email());
        return Outcome.CHANGED;
    }

    /** Forgets wishes of more than a day ago. */
    @Transactional
    public int forgetOld(Instant now) {
        return changes.deleteBefore(now.minus(AddressChange.LIFE));
    }

    /** The edition of who asked, so that the page behind the link wears it. */
    Optional<Long> editionOf(AddressChange change) {
        return accounts.holder(change.accountId()).map(AccountHolder::editionId);
    }

    /** Made anew at the moment of sending: no table holds it. */
    String token(AddressChange change) {
        return change.id() + "-" + HexFormat.of().formatHex(Arrays.copyOf(secret.sign(PURPOSE, text(change)), BYTES));
    }

    private static String text(AddressChange change) {
        return change.id() + "|" + HexFormat.of().formatHex(change.nonce());
    }
}
