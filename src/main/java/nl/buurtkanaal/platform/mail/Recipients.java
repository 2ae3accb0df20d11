package nl.buurtkanaal.platform.mail;

import java.util.Map;
import java.util.Optional;

/** Knows the address behind an id, at the moment of sending. Implemented by {@code person}. */
public interface Recipients {

    /** Empty when the person has left, has no mail address, or the sign-up is gone: the mail is then dropped. */
    Optional<Address> find(MailTo recipient);

    /**
     * What a template may need beside its model and is not kept in the outbox, such as a sign-in link's token.
     *
     * @param model the ids that were put in the outbox
     */
    Map<String, Object> secrets(MailTo recipient, String template, Map<String, Object> model);

    /** Name and address of one recipient. */
    record Address(String shownName, String email) {
        @Override
        public String toString() {
            return "Address[hidden]";
        }
    }
}
