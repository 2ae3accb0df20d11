package nl.buurtkanaal.person.factor;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.transaction.TransactionOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import nl.buurtkanaal.platform.security.Limit;
import nl.buurtkanaal.platform.security.Limits;
import nl.buurtkanaal.platform.security.Seal;
import nl.buurtkanaal.platform.views.QrCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Setting up, showing and ending the second factor of an account. Limits slow guessing down; they do not lock the owner out. */
@Singleton
public class SecondFactors {

    private static final Logger LOG = LoggerFactory.getLogger(SecondFactors.class);
    private static final String PURPOSE = "second-factor";
    private static final String OFFER = "second-factor-offer";
    private static final Limit HERE = new Limit("second-factor-here", 8, Duration.ofMinutes(10));
    /** From all networks together: then a guess is right once in four years. */
    private static final Limit BY_ACCOUNT = new Limit("second-factor-account", 100, Duration.ofHours(12));

    private final SecondFactorRepository factors;
    private final RecoveryCodes recovery;
    private final Seal seal;
    private final Limits limits;
    private final TransactionOperations<Connection> transactions;

    SecondFactors(SecondFactorRepository factors, RecoveryCodes recovery, Seal seal, Limits limits,
                  TransactionOperations<Connection> transactions) {
        this.factors = factors;
        this.recovery = recovery;
        this.seal = seal;
        this.limits = limits;
        this.transactions = transactions;
    }

    /** Whether an account has one that this installation can read: with another secret of the site it is set up anew. */
    public boolean isSet(long accountId) {
        return factors.of(accountId).flatMap(this::secretOf).isPresent();
    }

    /** Since when an account has one; empty without. */
    public Optional<Instant> setAt(long accountId) {
        return factors.of(accountId).map(SecondFactor::createdAt);
    }

    public int recoveryLeft(long accountId) {
        return factors.countRecovery(accountId);
    }

    /** A new secret to put into an app. */
    public NewFactor offer(long accountId, String site, String holder) {
        return offered(accountId, site, holder, PhoneCodes.newSecret());
    }

    /** The same as offered before; a new one when the form does not carry it unchanged. */
    public NewFactor offerAgain(long accountId, String site, String holder, @Nullable String sealed) {
        return offered(accountId, site, holder, secretIn(accountId, sealed).orElseGet(PhoneCodes::newSecret));
    }

    /**
     * Keeps the offered secret when the first code is right. Where one was set up meanwhile, that one stays.
     *
     * @return the recovery codes, to be shown once; empty when the code is wrong
     */
    public Optional<List<String>> set(long accountId, @Nullable String sealed, String typed, Instant now) {
        var secret = secretIn(accountId, sealed);
        var step = secret.map(known -> PhoneCodes.stepOf(known, digits(typed), now)).orElse(OptionalLong.empty());
        if (step.isEmpty() || isSet(accountId)) {
            return Optional.empty();
        }
        keep(accountId, secret.get(), step.getAsLong(), now);
        return Optional.of(renewRecovery(accountId));
    }

    /** Makes eight new recovery codes, to be shown once; the old ones end. */
    public List<String> renewRecovery(long accountId) {
        var salt = RecoveryCodes.newSalt();
        var made = recovery.make(salt);
        recovery.keep(accountId, salt, List.copyOf(made.values()));
        return List.copyOf(made.keySet());
    }

    /** A code from the phone or a recovery code. Not in one transaction: hashing takes long. */
    public Proof prove(long accountId, String typed, String network, Instant now) {
        var here = accountId + "|" + network;
        var slow = limits.allow(HERE, here, now);
        slow = slow.allowed() ? limits.allow(BY_ACCOUNT, String.valueOf(accountId), now) : slow;
        if (!slow.allowed()) {
            return new Proof.Slow(slow.minutes());
        }
        var factor = factors.of(accountId);
        if (factor.isEmpty()) {
            return new Proof.Wrong();
        }
        var proof = RecoveryCodes.looksLikeOne(typed) ? recovered(factor.get(), typed) : taken(factor.get(), digits(typed), now);
        LOG.info("Code of account {}: {}", accountId, proof.getClass().getSimpleName());
        if (proof.isGood()) {
            limits.forget(HERE, here);
        }
        return proof;
    }

    /** The code that the app of this account shows now, or the next where that was used. For the invented people of the demo. */
    public Optional<String> codeNow(long accountId, Instant now) {
        return factors.of(accountId).flatMap(factor -> secretOf(factor)
            .map(secret -> PhoneCodes.codeOf(secret, Math.max(PhoneCodes.stepAt(now), factor.lastStep() + 1))));
    }

    /** Sets one up without a phone: for the invented people of the demo. */
    @Transactional
    public void setForExample(long accountId, Instant now) {
        keep(accountId, PhoneCodes.newSecret(), 0, now);
    }

    /** Ends it, recovery codes included. */
    @Transactional
    public boolean end(long accountId) {
        factors.clearRecovery(accountId);
        return factors.delete(accountId) == 1;
    }

    /** Seals every one with the secret of today, so that the one of before can go. Returns how many could be read. */
    public int sealAnew() {
        var read = 0;
        for (var factor : factors.all()) {
            var owner = String.valueOf(factor.accountId());
            var secret = secretOf(factor);
            read += secret.isPresent() ? 1 : 0;
            secret.ifPresent(known -> factors.reseal(factor.accountId(), factor.secret(), seal.close(PURPOSE, owner, known)));
        }
        return read;
    }

    private Proof taken(SecondFactor factor, String typed, Instant now) {
        var step = secretOf(factor).map(secret -> PhoneCodes.stepOf(secret, typed, now)).orElse(OptionalLong.empty());
        if (step.isEmpty()) {
            return new Proof.Wrong();
        }
        return factors.take(factor.accountId(), step.getAsLong()) == 1 ? new Proof.Taken() : new Proof.UsedBefore();
    }

    private Proof recovered(SecondFactor factor, String typed) {
        return recovery.use(factor, typed) ? new Proof.Recovered(recoveryLeft(factor.accountId())) : new Proof.Wrong();
    }

    private void keep(long accountId, byte[] secret, long step, Instant now) {
        var sealed = seal.close(PURPOSE, String.valueOf(accountId), secret);
        transactions.executeWrite(status -> {
            end(accountId);
            return factors.save(new SecondFactor(accountId, sealed, step, RecoveryCodes.newSalt(), now));
        });
    }

    private Optional<byte[]> secretOf(SecondFactor factor) {
        return seal.open(PURPOSE, String.valueOf(factor.accountId()), factor.secret());
    }

    private NewFactor offered(long accountId, String site, String holder, byte[] secret) {
        var address = PhoneCodes.address(secret, site, holder);
        var sealed = Base64.getUrlEncoder().withoutPadding().encodeToString(seal.close(OFFER, String.valueOf(accountId), secret));
        var key = new String(secret, StandardCharsets.US_ASCII).replaceAll("(.{4})(?=.)", "$1 ");
        return new NewFactor(sealed, key, address, QrCode.onScreen(address));
    }

    private Optional<byte[]> secretIn(long accountId, @Nullable String sealed) {
        try {
            return Optional.ofNullable(sealed).map(text -> Base64.getUrlDecoder().decode(text))
                .flatMap(bytes -> seal.open(OFFER, String.valueOf(accountId), bytes));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String digits(String typed) {
        return typed.replaceAll("\\D", "");
    }
}
