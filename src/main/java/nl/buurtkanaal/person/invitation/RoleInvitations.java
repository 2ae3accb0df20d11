package nl.buurtkanaal.person.invitation;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.buurtkanaal.audit.Audit;
import nl.buurtkanaal.person.CurrentPerson;
import nl.buurtkanaal.person.Role;
import nl.buurtkanaal.person.Roles;
import nl.buurtkanaal.platform.mail.MailTo;
import nl.buurtkanaal.platform.mail.Outbox;
import nl.buurtkanaal.platform.security.Secret;
import nl.buurtkanaal.platform.security.Unguessable;

/** Invitations to take a role: made, mailed or printed, accepted once, withdrawn. */
@Singleton
public class RoleInvitations {

    private static final String TEMPLATE = "person/mail/role-invitation";
    private static final String PURPOSE = "role-invitation";
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int SELECTOR = 4;
    private static final int SECRET = 8;

    private final InvitationRepository invitations;
    private final Roles roles;
    private final Outbox outbox;
    private final Audit audit;
    private final Secret secret;

    RoleInvitations(InvitationRepository invitations, Roles roles, Outbox outbox, Audit audit, Secret secret) {
        this.invitations = invitations;
        this.roles = roles;
        this.outbox = outbox;
        this.audit = audit;
        this.secret = secret;
    }

    /** What came of saying yes. */
    enum Answer {
        ACCEPTED, OWN_INVITATION, GONE
    }

    /**
     * Invites somebody; with an address by mail, else for print.
     *
     * @param role its kernen are those of a buurtverbinder
     */
    @Transactional
    Invitation invite(long editionId, Role role, String invitee, @Nullable String email, long by, Instant now) {
        var made = invitations.save(new Invitation(null, selector(), HexFormat.of().formatHex(Unguessable.bytes(16)), editionId,
            role.kind(), invitee, email, by, now, now.plus(Invitation.VALID), null, null, null));
        role.kernen().forEach(kernId -> invitations.addKern(made.id(), kernId, false));
        role.deputyKernen().stream().filter(kernId -> !role.kernen().contains(kernId))
            .forEach(kernId -> invitations.addKern(made.id(), kernId, true));
        audit.recordIn(editionId, by, "role.invited", "role_invitation", made.id(), role.kind().name());
        if (email != null) {
            outbox.put(MailTo.invitation(made.id()), TEMPLATE, editionId, Map.of("invitation", made.id()));
        }
        return made;
    }

    private String selector() {
        String selector;
        do {
            selector = Unguessable.signs(ALPHABET, SELECTOR);
        } while (invitations.findBySelector(selector).isPresent());
        return selector;
    }

    /** The code in three groups of four, to print or to mail. */
    String codeOf(Invitation invitation) {
        return code(invitation, secret.sign(PURPOSE, text(invitation)));
    }

    private static String text(Invitation invitation) {
        return invitation.id() + "|" + invitation.nonce();
    }

    private static String code(Invitation invitation, byte[] signed) {
        var code = new StringBuilder(invitation.selector());
        for (var i = 0; i < SECRET; i++) {
            code.append(i % SELECTOR == 0 ? "-" : "").append(ALPHABET.charAt(signed[i] & 31));
        }
        return code.toString();
    }

    List<Invitation> openIn(long editionId, Instant now) {
        return invitations.openIn(editionId, now);
    }

    Optional<Invitation> byId(long editionId, long id) {
        return invitations.findById(id).filter(found -> found.editionId() == editionId);
    }

    /** The open invitation with this code, as typed: small letters, spaces and look-alikes are forgiven. */
    Optional<Invitation> byCode(String typed, Instant now) {
        var code = typed.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "").replace('O', '0').replace('I', '1').replace('L', '1');
        if (code.length() != SELECTOR + SECRET) {
            return Optional.empty();
        }
        return invitations.findBySelector(code.substring(0, SELECTOR)).filter(found -> found.isOpenAt(now)
            && secret.signatures(PURPOSE, text(found)).stream().anyMatch(signed -> isSame(code(found, signed).replace("-", ""), code)));
    }

    private static boolean isSame(String right, String typed) {
        return MessageDigest.isEqual(right.getBytes(StandardCharsets.US_ASCII), typed.getBytes(StandardCharsets.US_ASCII));
    }

    Set<Long> kernenOf(Invitation invitation, boolean deputy) {
        return invitations.kernenOf(invitation.id()).stream().filter(kern -> kern.deputy() == deputy).map(Invitation.InvitedKern::kernId)
            .collect(Collectors.toSet());
    }

    /** Takes the role, in the name of who invited. */
    @Transactional
    Answer accept(Invitation invitation, CurrentPerson person, Instant now) {
        if (invitation.invitedBy() == person.id()) {
            return Answer.OWN_INVITATION;
        }
        if (invitations.accept(invitation.id(), person.id(), now) == 0) {
            return Answer.GONE;
        }
        roles.accept(person.id(), new Role(invitation.kind(), invitation.editionId(), kernenOf(invitation, false),
            kernenOf(invitation, true)), invitation.invitedBy(), now);
        return Answer.ACCEPTED;
    }

    /** Nobody can accept it any more. */
    @Transactional
    void withdraw(long editionId, long id, long by, Instant now) {
        if (invitations.withdraw(id, editionId, now) > 0) {
            audit.recordIn(editionId, by, "role.invitation-withdrawn", "role_invitation", id, null);
        }
    }

    /** Where the mail about an invitation goes, as long as it can be accepted; and the code that it carries. */
    public Optional<Mailed> mailed(long id, Instant now) {
        return invitations.findById(id).filter(found -> found.isOpenAt(now) && found.email() != null)
            .map(found -> new Mailed(found.invitee(), found.email(), codeOf(found)));
    }

    /** Forgets those that ran out before a moment. */
    @Transactional
    int forget(Instant before) {
        return invitations.deleteBefore(before);
    }

    /** What a mail about an invitation needs. */
    public record Mailed(String invitee, String email, String code) {

        @Override
        public String toString() {
            return "Mailed[hidden]";
        }
    }
}
