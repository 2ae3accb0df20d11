package nl.buurtkanaal.platform.mail;

import io.micronaut.core.annotation.Nullable;

/** In whose name a mail goes out. Implemented by {@code edition}. */
public interface Sender {

    /** The edition's own name, slug and address; a neutral one without an edition. */
    Identity of(@Nullable Long editionId);

    /**
     * @param name    shown as the sender, for example "Buurtkanaal"
     * @param address base of every link, without a slash at its end; from settings, never from a Host header
     * @param phone   the phone line, when the edition has one
     */
    record Identity(String name, @Nullable String slug, String address, @Nullable String phone) {
    }
}
