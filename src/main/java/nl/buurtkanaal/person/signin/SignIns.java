package nl.buurtkanaal.person.signin;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import nl.buurtkanaal.platform.mail.MailTo;
import nl.buurtkanaal.platform.mail.Outbox;
import nl.buurtkanaal.platform.security.Limit;
import nl.buurtkanaal.platform.security.Limits;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Two ways in: a link by mail, and a password. Limits slow down and never lock out: while passwords are tried too often the mail link
 * works, and the three links that a mailbox may get in five minutes live longer than that.
 */
@Singleton
class SignIns {

    private static final Logger LOG = LoggerFactory.getLogger(SignIns.class);

    private static final Limit LINK_BY_ADDRESS = new Limit("mail-link-address", 3, MailLinks.SIGN_IN_LIFE.dividedBy(2));
    private static final Limit LINK_BY_NETWORK = new Limit("mail-link-network", 40, Duration.ofMinutes(15));
    /** From one network, so that who guesses elsewhere does not slow the owner at home. */
    private static final Limit PASSWORD_HERE = new Limit("password-here", 8, Duration.ofMinutes(5));
    private static final Limit PASSWORD_BY_NETWORK = new Limit("password-network", 60, Duration.ofMinutes(5));
    /** From all networks together, against guessing from many at once. */
    private static final Limit PASSWORD_BY_ADDRESS = new Limit("password-address", 100, Duration.ofMinutes(30));

    private final AccountRepository accounts;
    private final MailLinks links;
    private final Passwords passwords;
    private final Limits limits;
    private final Outbox outbox;

    SignIns(AccountRepository accounts, MailLinks links, Passwords passwords, Limits limits, Outbox outbox) {
        this.accounts = accounts;
        this.links = links;
        this.passwords = passwords;
        this.limits = limits;
        this.outbox = outbox;
    }

    /** Promises a mail with a link. For an address without an account it does the same, and that mail is dropped when its turn comes. */
    @Transactional
    public Limits.Answer requestLink(EmailAddress email, @Nullable String continuation, String network, Instant now) {
        var answer = limits.allow(LINK_BY_NETWORK, network, now);
        answer = answer.allowed() ? limits.allow(LINK_BY_ADDRESS, email.text(), now) : answer;
        if (answer.allowed()) {
            var holder = accounts.holderOf(email.text());
            var link = links.forSignIn(holder.map(AccountHolder::accountId).orElse(null), continuation, now);
            outbox.put(MailTo.person(holder.map(AccountHolder::personId).orElse(0L)), "person/mail/sign-in",
                holder.map(AccountHolder::editionId).orElse(null), Map.of(PersonRecipients.LINK, link.id()));
        }
        return answer;
    }

    /** The button behind a mailed link: works once, and a double click on it is one press. */
    @Transactional
    public Entry byLink(String token, @Nullable String pageKey, Instant now) {
        var link = links.find(token, MailLink.Purpose.SIGN_IN).orElse(null);
        if (link == null || link.accountId() == null || links.use(link, pageKey, now) == MailLinks.Use.GONE) {
            return new Entry.Gone();
        }
        return accounts.holder(link.accountId()).map(holder -> admit(holder, link.continuation())).orElseGet(Entry.Gone::new);
    }

    /** The edition of who asked for a link, so that the page behind it wears it. */
    Optional<Long> editionOf(MailLink link) {
        return Optional.ofNullable(link.accountId()).flatMap(accounts::holder).map(AccountHolder::editionId);
    }

    /** Where a link was mailed; nowhere when nobody had the address, or when its holder left. */
    Optional<EmailAddress> addressOf(MailLink link) {
        return Optional.ofNullable(link.accountId()).flatMap(accounts::holder).map(AccountHolder::email).flatMap(EmailAddress::parse);
    }

    /** Not in one transaction: hashing takes long, and would hold a connection all the while. */
    Entry byPassword(String email, String password, String network, Instant now) {
        var key = EmailAddress.parse(email).map(EmailAddress::text).orElse("");
        var slow = slow(key, network, now);
        if (!slow.allowed()) {
            LOG.info("Sign-in slowed down");
            return new Entry.Slow(slow.minutes());
        }
        var holder = accounts.holderOf(key);
        var hash = holder.map(AccountHolder::passwordHash).orElse(null);
        if (!passwords.matches(password, hash) || holder.isEmpty()) {
            LOG.info("Sign-in refused");
            return new Entry.Refused();
        }
        if (passwords.isOutdated(hash)) {
            accounts.rehash(holder.get().accountId(), hash, passwords.hash(password));
        }
        limits.forget(PASSWORD_HERE, key + '|' + network);
        return admit(holder.get(), null);
    }

    private Limits.Answer slow(String email, String network, Instant now) {
        var answer = limits.allow(PASSWORD_HERE, email + '|' + network, now);
        answer = answer.allowed() ? limits.allow(PASSWORD_BY_NETWORK, network, now) : answer;
        return answer.allowed() ? limits.allow(PASSWORD_BY_ADDRESS, email, now) : answer;
    }

    /** Ids only: who reads the log learns that someone came in, not who. */
    private static Entry admit(AccountHolder holder, @Nullable String continuation) {
        LOG.info("Sign-in of account {}{}", holder.accountId(), holder.banned() ? ", which is banned" : "");
        return holder.banned() ? new Entry.Banned() : new Entry.Granted(holder, Optional.ofNullable(continuation));
    }
}
