package nl.buurtkanaal.spreekuur.follower;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import nl.buurtkanaal.platform.mail.MailTo;
import nl.buurtkanaal.platform.mail.Recipients;

/** Knows where a mail to a follower goes at the moment it is sent. */
@Singleton
class FollowerRecipients implements Recipients {

    private final FollowerRepository followers;

    FollowerRecipients(FollowerRepository followers) {
        this.followers = followers;
    }

    @Override
    public boolean knows(MailTo.Kind kind) {
        return kind == MailTo.Kind.FOLLOWER;
    }

    @Override
    public Optional<Address> find(MailTo recipient) {
        return followers.mailbox(recipient.id())
            .map(mailbox -> new Address(mailbox.shownName() == null ? mailbox.address() : mailbox.shownName(), mailbox.address()));
    }

    @Override
    public Map<String, Object> secrets(MailTo recipient, String template, Map<String, Object> model) {
        return Map.of();
    }
}
