package nl.buurtkanaal.spreekuur.follower;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.buurtkanaal.person.signin.EmailAddress;
import nl.buurtkanaal.platform.mail.MailTo;
import nl.buurtkanaal.platform.mail.Outbox;
import nl.buurtkanaal.platform.security.Limit;
import nl.buurtkanaal.platform.security.Limits;
import nl.buurtkanaal.platform.security.Secret;
import nl.buurtkanaal.platform.security.Unguessable;
import nl.buurtkanaal.spreekuur.Spreekuur;

/** Following a Spreekuur and stopping. The link in a mail is signed; it names a follower and lets one do no more than confirm and stop. */
@Singleton
class Followers {

    /** A mailbox gets no more of these mails than this, whoever asks for them. */
    private static final Limit BY_ADDRESS = new Limit("follow-address", 6, Duration.ofDays(1));
    private static final Limit BY_NETWORK = new Limit("follow-network", 30, Duration.ofHours(1));
    private static final Duration UNCONFIRMED_LIFE = Duration.ofHours(24);
    private static final String PURPOSE = "spreekuur-follower";
    private static final Pattern TOKEN = Pattern.compile("(\\d{1,18})-([0-9a-f]{32})");
    private static final int NONCE_BYTES = 16;
    private static final int MAC_BYTES = 16;

    private final FollowerRepository followers;
    private final Outbox outbox;
    private final Limits limits;
    private final Secret secret;
    private final Clock clock;

    Followers(FollowerRepository followers, Outbox outbox, Limits limits, Secret secret, Clock clock) {
        this.followers = followers;
        this.outbox = outbox;
        this.limits = limits;
        this.secret = secret;
        this.clock = clock;
    }

    /** Someone who is signed in follows at once: the address of an account is confirmed. */
    @Transactional
    public void follow(Spreekuur spreekuur, long personId) {
        followers.addPerson(spreekuur.id(), personId, nonce(), clock.instant());
    }

    /** Promises a mail with a link to confirm; the answer is the same for an address that follows already. */
    @Transactional
    public Limits.Answer ask(Spreekuur spreekuur, EmailAddress email, String network) {
        var now = clock.instant();
        var answer = limits.allow(BY_NETWORK, network, now);
        answer = answer.allowed() ? limits.allow(BY_ADDRESS, email.text(), now) : answer;
        if (answer.allowed()) {
            followers.addAddress(spreekuur.id(), email.text(), nonce(), now);
            var follower = followers.withAddress(spreekuur.id(), email.text()).orElseThrow();
            outbox.put(MailTo.follower(follower.id()), "spreekuur/mail/confirm", spreekuur.editionId(), Map.of());
        }
        return answer;
    }

    Optional<Follower> ofPerson(Spreekuur spreekuur, long personId) {
        return followers.ofPerson(spreekuur.id(), personId);
    }

    /** Who a link in a mail was for; empty when it is not one of ours, or when they stopped. */
    Optional<Follower> find(String token) {
        var parts = TOKEN.matcher(token);
        return parts.matches() ? followers.findById(Long.parseLong(parts.group(1))).filter(follower ->
            secret.isSigned(PURPOSE, text(follower), HexFormat.of().parseHex(parts.group(2)))) : Optional.empty();
    }

    @Transactional
    public void confirm(Follower follower) {
        followers.confirm(follower.id(), clock.instant());
    }

    @Transactional
    public void stop(Follower follower) {
        followers.deleteById(follower.id());
    }

    String tokenOf(Follower follower) {
        return follower.id() + "-" + HexFormat.of().formatHex(Arrays.copyOf(secret.sign(PURPOSE, text(follower)), MAC_BYTES));
    }

    private static String text(Follower follower) {
        return follower.id() + "|" + HexFormat.of().formatHex(follower.nonce());
    }

    /** Forgets addresses that nobody confirmed within a day. Returns how many. */
    @Transactional
    public int forgetUnconfirmed(Instant now) {
        return followers.deleteUnconfirmedBefore(now.minus(UNCONFIRMED_LIFE));
    }

    static byte[] nonce() {
        return Unguessable.bytes(NONCE_BYTES);
    }
}
