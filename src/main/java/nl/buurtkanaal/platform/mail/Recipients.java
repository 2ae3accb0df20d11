package nl.buurtkanaal.platform.mail;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Knows the address behind an id, at the moment of sending. Implemented by each feature that knows people: {@code person},
 * {@code spreekuur}.
 */
public interface Recipients {

    /** Whether ids of this kind are known here. */
    boolean knows(MailTo.Kind kind);

    /** Empty when the person has left, has no mail address, or the sign-up is gone: the mail is then dropped. */
    Optional<Address> find(MailTo recipient);

    /**
     * What a template may need beside its model and is not kept in the outbox, such as a sign-in link's token.
     *
     * @param model the ids that were put in the outbox
     */
    Map<String, Object> secrets(MailTo recipient, String template, Map<String, Object> model);

    /** Asks for each recipient the one that knows its kind. */
    static Recipients allOf(List<Recipients> all) {
        return new Recipients() {
            @Override
            public boolean knows(MailTo.Kind kind) {
                return all.stream().anyMatch(one -> one.knows(kind));
            }

            @Override
            public Optional<Address> find(MailTo recipient) {
                return knowing(recipient).flatMap(one -> one.find(recipient));
            }

            @Override
            public Map<String, Object> secrets(MailTo recipient, String template, Map<String, Object> model) {
                return knowing(recipient).map(one -> one.secrets(recipient, template, model)).orElse(Map.of());
            }

            private Optional<Recipients> knowing(MailTo recipient) {
                return all.stream().filter(one -> one.knows(recipient.kind())).findFirst();
            }
        };
    }

    /** Name and address of one recipient. */
    record Address(String shownName, String email) {
        @Override
        public String toString() {
            return "Address[hidden]";
        }
    }
}
