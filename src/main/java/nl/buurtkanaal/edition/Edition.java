package nl.buurtkanaal.edition;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.buurtkanaal.kern.Kern;
import nl.buurtkanaal.platform.errors.NotFound;
import nl.buurtkanaal.platform.views.PhoneLine;

/**
 * One name and look for the residents of one or more gemeenten. As a controller parameter it is the one that the path names, and open.
 *
 * @param slug           first part of every path of it; outlives a herindeling
 * @param place          for in sentences, such as "Brummen"
 * @param phone          as to be read; null until somebody fills it in, as are the next five
 * @param host           own host name
 * @param controller     verwerkingsverantwoordelijke, who answers for the personal data
 * @param privacyContact mail address for questions about personal data
 * @param fgContact      mail address of the functionaris gegevensbescherming
 * @param stylesheet     path of its colours; another path when they change
 * @param insurance      how helpers are insured, in a line; null hides it
 * @param teamName       what the wijkteam is called there; null where it has no name of its own
 * @param complaintsPerson somebody independent who hears complaints, reached by {@code complaintsContact}; null until filled in
 * @param brand          main colour of its own, with {@code accent}; null when the palette counts
 * @param address        what its absolute links begin with, without a slash at the end; from settings, never from a Host header
 * @param open           named by the setting; the paths of a closed one lead nowhere
 * @param kernen         to choose from, by name
 * @param paths          every slug that leads to a kern, those of retired kernen to their successors
 * @param kernIds        of all its kernen, retired ones too
 */
@Introspected
public record Edition(long id, String slug, String name, String tagline, String place, @Nullable String phone, @Nullable String host,
                      @Nullable String controller, @Nullable String privacyContact, @Nullable String fgContact,
                      @Nullable String campaignUrl, String palette, String stylesheet, @Nullable String insurance,
                      @Nullable String teamName, @Nullable String complaintsPerson, @Nullable String complaintsContact,
                      @Nullable String brand, @Nullable String accent, String address, boolean open,
                      List<Long> gemeenteIds, List<Kern> kernen, Map<String, Kern> paths, Set<Long> kernIds) {

    /**
     * The kern that a path or form names. The slug of a retired kern gives its successor, so compare the slugs to lead a visitor on.
     *
     * @throws NotFound when the edition has no such kern
     */
    public Kern kern(@Nullable String slug) {
        var kern = slug == null ? null : paths.get(slug);
        if (kern == null) {
            throw new NotFound();
        }
        return kern;
    }

    /** The kern is one of this edition, retired or not. */
    public boolean has(long kernId) {
        return kernIds.contains(kernId);
    }

    /** A kern by its name; one of elsewhere that is called as one of ours is says its gemeente too: Mastenbroek lies in two of them. */
    public String nameOf(Kern kern) {
        var twice = !has(kern.id()) && kernen().stream().anyMatch(own -> own.name().equals(kern.name()));
        return twice ? kern.name() + " (" + kern.gemeenteName() + ")" : kern.name();
    }

    /** Somebody answers for the personal data, so it may take posts. */
    public boolean ready() {
        return controller != null;
    }

    /** What an administrator has to fill in yet, as message keys such as {@code edition.phone}; empty when all is there. */
    public List<String> missing() {
        return EditionValues.missing(phone, controller, privacyContact, fgContact);
    }

    /** {@code tel:+31575000100}; null without a phone line. */
    public @Nullable String phoneHref() {
        return phone == null ? null : PhoneLine.href(phone);
    }

    /** An absolute link on the edition's own address. */
    public String link(String path) {
        return address + path;
    }
}
