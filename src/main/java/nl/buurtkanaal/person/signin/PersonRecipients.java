package nl.buurtkanaal.person.signin;

import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import nl.buurtkanaal.person.invitation.Namings;
import nl.buurtkanaal.person.invitation.RoleInvitations;
import nl.buurtkanaal.platform.mail.MailTo;
import nl.buurtkanaal.platform.mail.Recipients;

/** Knows where a mail goes at the moment it is sent, and makes the secret part of the link in it. */
@Singleton
class PersonRecipients implements Recipients {

    /** In a mail's model: the id of its link. */
    static final String LINK = "link";

    private final AccountRepository accounts;
    private final PendingSignUpRepository pending;
    private final MailLinks links;

    private final RoleInvitations invitations;
    private final Namings namings;
    private final AddressChangeRepository changes;
    private final Provider<AddressChanges> addresses;
    private final Clock clock;

    PersonRecipients(AccountRepository accounts, PendingSignUpRepository pending, MailLinks links, RoleInvitations invitations,
                     Namings namings, AddressChangeRepository changes, Provider<AddressChanges> addresses, Clock clock) {
        this.accounts = accounts;
        this.pending = pending;
        this.links = links;
        this.invitations = invitations;
        this.namings = namings;
        this.changes = changes;
        this.addresses = addresses;
        this.clock = clock;
    }

    @Override
    public boolean knows(MailTo.Kind kind) {
        return kind != MailTo.Kind.FOLLOWER && kind != MailTo.Kind.ENTRY_CHECK;
    }

    @Override
    public Optional<Address> find(MailTo recipient) {
        return switch (recipient.kind()) {
            case PERSON -> accounts.holderFor(recipient.id()).map(holder -> new Address(holder.shownName(), holder.email()));
            case SIGN_UP -> pending.findById(recipient.id()).map(signUp -> new Address(signUp.shownName(), signUp.email()));
            case INVITATION -> invitations.mailed(recipient.id(), clock.instant())
                .map(mailed -> new Address(mailed.invitee(), mailed.email()));
            case NAMING -> namings.mailed(recipient.id(), clock.instant()).map(email -> new Address(email, email));
            case ADDRESS_CHECK -> changes.findById(recipient.id()).flatMap(change -> accounts.holder(change.accountId())
                .map(holder -> new Address(holder.shownName(), change.email())));
            case FOLLOWER, ENTRY_CHECK -> Optional.empty();
        };
    }

    @Override
    public Map<String, Object> secrets(MailTo recipient, String template, Map<String, Object> model) {
        if (recipient.kind() == MailTo.Kind.INVITATION) {
            return invitations.mailed(recipient.id(), clock.instant()).<Map<String, Object>>map(mailed -> Map.of("code", mailed.code()))
                .orElse(Map.of());
        }
        if (recipient.kind() == MailTo.Kind.ADDRESS_CHECK) {
            return changes.findById(recipient.id()).<Map<String, Object>>map(change -> Map.of("token", addresses.get().token(change)))
                .orElse(Map.of());
        }
        return model.get(LINK) instanceof Number id
            ? links.tokenOf(id.longValue()).<Map<String, Object>>map(token -> Map.of("token", token)).orElse(Map.of())
            : Map.of();
    }
}
