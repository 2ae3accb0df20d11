package nl.buurtkanaal.spreekuur.visit;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.buurtkanaal.edition.Editions;
import nl.buurtkanaal.platform.mail.MailTo;
import nl.buurtkanaal.platform.mail.MailValues;
import nl.buurtkanaal.spreekuur.Spreekuren;

/** What the mail about a quiet Spreekuur says. */
@Singleton
class QuietMailValues implements MailValues {

    private final Spreekuren spreekuren;
    private final Editions editions;

    QuietMailValues(Spreekuren spreekuren, Editions editions) {
        this.spreekuren = spreekuren;
        this.editions = editions;
    }

    @Override
    public boolean isFor(String template) {
        return template.equals("spreekuur/mail/quiet");
    }

    @Override
    public Optional<Map<String, Object>> of(MailTo to, String template, Map<String, Object> model, Instant now) {
        return editions.open().stream().flatMap(edition -> spreekuren.bySlug(edition.id(), String.valueOf(model.get("spreekuur"))).stream())
            .findFirst()
            .map(spreekuur -> {
                var values = new HashMap<String, Object>();
                values.put("title", spreekuur.title());
                return values;
            });
    }
}
