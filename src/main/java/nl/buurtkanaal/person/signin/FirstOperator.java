package nl.buurtkanaal.person.signin;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import nl.buurtkanaal.person.People;
import nl.buurtkanaal.person.Role;
import nl.buurtkanaal.person.Roles;
import nl.buurtkanaal.platform.security.Sha256;
import nl.buurtkanaal.platform.security.Unguessable;

/** How an installation gets its first operator: by a link that whoever starts the site reads, once, within the hour. */
@Singleton
class FirstOperator {

    private static final Duration LIFE = Duration.ofHours(1);
    private static final int TOKEN_BYTES = 24;

    private final OperatorLinkRepository links;
    private final AccountRepository accounts;
    private final People people;
    private final Roles roles;

    FirstOperator(OperatorLinkRepository links, AccountRepository accounts, People people, Roles roles) {
        this.links = links;
        this.accounts = accounts;
        this.people = people;
        this.roles = roles;
    }

    /** A fresh token when nobody is operator yet; those of earlier starts stop working. */
    @Transactional
    public Optional<String> token(Instant now) {
        if (roles.hasOperator()) {
            return Optional.empty();
        }
        var token = HexFormat.of().formatHex(Unguessable.bytes(TOKEN_BYTES));
        links.deleteAll();
        links.save(new OperatorLink(null, Sha256.of(token), now, now.plus(LIFE), null));
        return Optional.of(token);
    }

    boolean isGood(String token, Instant now) {
        return !roles.hasOperator() && links.countGood(Sha256.of(token), now) > 0;
    }

    /**
     * Makes the first operator, who also becomes administrator of their edition. An address that has an account keeps it.
     *
     * @return nothing when the link was used meanwhile
     */
    @Transactional
    public Optional<Appointed> become(String token, String shownName, EmailAddress email, long kernId, long editionId, Instant now) {
        if (roles.hasOperator() || links.use(Sha256.of(token), now) == 0) {
            return Optional.empty();
        }
        var known = accounts.holderOf(email.text());
        var holder = known.orElseGet(() -> create(shownName, email, kernId, editionId, now));
        roles.grantBySite(holder.personId(), role(Role.Kind.OPERATOR, null), now);
        roles.grantBySite(holder.personId(), role(Role.Kind.ADMINISTRATOR, editionId), now);
        return Optional.of(new Appointed(holder.accountId(), known.isPresent()));
    }

    private AccountHolder create(String shownName, EmailAddress email, long kernId, long editionId, Instant now) {
        var person = people.add(shownName, kernId, editionId, null, null, false, now);
        accounts.save(Account.confirmed(person.id(), email.text(), null, now));
        return accounts.holderFor(person.id()).orElseThrow();
    }

    private static Role role(Role.Kind kind, @Nullable Long editionId) {
        return new Role(kind, editionId, Set.of(), Set.of());
    }

    /** @param hadAccount then they sign in the usual way: the link does not prove that the address is theirs */
    record Appointed(long accountId, boolean hadAccount) {
    }
}
