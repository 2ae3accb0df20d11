package nl.buurtkanaal.conversation;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import nl.buurtkanaal.conversation.ShareRepository.Share;
import nl.buurtkanaal.person.DutchPhone;
import nl.buurtkanaal.person.PersonBlocked;
import nl.buurtkanaal.platform.views.Messages;

/**
 * Giving the other a phone number or an address, on purpose and for as long as one wants. It stands beside the messages and not in them: so
 * it can be taken back, goes when its owner steps out or blocks, and does not travel along with a report.
 */
@Singleton
class Shares {

    private final ShareRepository shares;
    private final ConversationRepository conversations;
    private final Correspondence correspondence;

    Shares(ShareRepository shares, ConversationRepository conversations, Correspondence correspondence) {
        this.shares = shares;
        this.conversations = conversations;
        this.correspondence = correspondence;
    }

    /** What the two gave each other, for one of them. */
    Given in(ConversationView view, long readerId) {
        return given(shares.in(view.id()), view, readerId);
    }

    /** The same of what was found before. */
    static Given given(List<Share> found, ConversationView view, long readerId) {
        var hidden = view.blockedByMe() || view.otherGone();
        return new Given(hidden ? null : words(found, view.otherId(), ShareRepository.PHONE),
            hidden ? null : words(found, view.otherId(), ShareRepository.ADDRESS),
            words(found, readerId, ShareRepository.PHONE), words(found, readerId, ShareRepository.ADDRESS));
    }

    /**
     * Gives what is not empty, and takes back what is. The other reads in a message that something new stands there.
     *
     * @param phone   a number that can be called, as it is shown; empty for none
     * @param address empty for none
     */
    @Transactional
    public void give(ConversationView view, long personId, String phone, String address, Instant now) {
        var conversation = conversations.of(view.code(), personId).orElseThrow();
        conversations.hold(conversation.id());
        var given = in(view, personId);
        var newPhone = settle(view, personId, ShareRepository.PHONE, phone, given.ownPhone(), now);
        var newAddress = settle(view, personId, ShareRepository.ADDRESS, address, given.ownAddress(), now);
        if (newPhone || newAddress) {
            var key = newPhone && newAddress ? "share.said.both" : newPhone ? "share.said.phone" : "share.said.address";
            correspondence.send(conversation, personId, Messages.get(key), view.editionId(), now);
        }
    }

    private boolean settle(ConversationView view, long personId, String kind, String words, @Nullable String before, Instant now) {
        if (words.isEmpty()) {
            shares.takeBack(view.id(), personId, kind);
            return false;
        }
        if (words.equals(before)) {
            return false;
        }
        shares.give(view.id(), personId, kind, words, now);
        return true;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void left(ConversationLeft event) {
        conversations.of(event.code(), event.personId()).ifPresent(one -> shares.takeAllBack(one.id(), event.personId()));
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void blocked(PersonBlocked event) {
        conversations.between(event.blockerId(), event.blockedId()).forEach(one -> shares.takeAllBack(one.id(), event.blockerId()));
    }

    private static @Nullable String words(List<Share> found, long personId, String kind) {
        return found.stream().filter(share -> share.personId() == personId && share.kind().equals(kind)).map(Share::sharedWords)
            .findFirst().orElse(null);
    }

    /** What the other gave the reader, and what the reader gave. */
    @Introspected
    record Given(@Nullable String phone, @Nullable String address, @Nullable String ownPhone, @Nullable String ownAddress) {

        /** For a {@code tel:} link. */
        public @Nullable String phoneHref() {
            return DutchPhone.of(phone).map(DutchPhone::href).orElse(null);
        }

        public boolean any() {
            return phone != null || address != null;
        }

        public boolean anyOwn() {
            return ownPhone != null || ownAddress != null;
        }

        @Override
        public String toString() {
            return "Given[hidden]";
        }
    }
}
