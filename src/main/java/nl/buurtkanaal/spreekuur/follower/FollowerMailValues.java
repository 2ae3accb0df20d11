package nl.buurtkanaal.spreekuur.follower;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.edition.Editions;
import nl.buurtkanaal.platform.mail.MailTo;
import nl.buurtkanaal.platform.mail.MailValues;
import nl.buurtkanaal.spreekuur.Occurrence;
import nl.buurtkanaal.spreekuur.OccurrenceChanged.What;
import nl.buurtkanaal.spreekuur.OccurrenceKey;
import nl.buurtkanaal.spreekuur.Spreekuren;

/** What a mail to a follower says, found when it goes out: what was taken back meanwhile, or is over, is not told any more. */
@Singleton
class FollowerMailValues implements MailValues {

    private final FollowerRepository repository;
    private final Followers followers;
    private final Spreekuren spreekuren;
    private final Editions editions;

    FollowerMailValues(FollowerRepository repository, Followers followers, Spreekuren spreekuren, Editions editions) {
        this.repository = repository;
        this.followers = followers;
        this.spreekuren = spreekuren;
        this.editions = editions;
    }

    @Override
    public boolean isFor(String template) {
        return template.equals("spreekuur/mail/confirm") || template.equals("spreekuur/mail/changed");
    }

    @Override
    public Optional<Map<String, Object>> of(MailTo to, String template, Map<String, Object> model, Instant now) {
        return repository.followed(to.id()).flatMap(followed -> {
            var edition = editions.byId(followed.editionId()).orElseThrow();
            var values = new HashMap<String, Object>();
            var path = "/" + edition.slug() + "/spreekuren/volgen/" + followers.tokenOf(repository.findById(to.id()).orElseThrow());
            values.put("title", followed.title());
            values.put("path", "/" + edition.slug() + "/spreekuren/" + followed.slug());
            values.put("confirmPath", path);
            values.put("stopPath", path + "/stop");
            if (template.endsWith("/confirm")) {
                return Optional.of(values);
            }
            values.put(UNSUBSCRIBE, path + "/stop");
            return occurrence(edition, followed, model).filter(occurrence -> isTrue(occurrence, model) && occurrence.end().isAfter(now))
                .map(occurrence -> {
                values.putAll(told(occurrence, now));
                return values;
            });
        });
    }

    private Optional<Occurrence> occurrence(Edition edition, FollowerRepository.Followed followed, Map<String, Object> model) {
        return OccurrenceKey.parse(String.valueOf(model.get("occurrence")))
            .flatMap(key -> spreekuren.find(edition.id(), followed.spreekuurId(), key));
    }

    /** Still as it was when the mail was promised. */
    private static boolean isTrue(Occurrence occurrence, Map<String, Object> model) {
        var what = What.valueOf(String.valueOf(model.get("what")));
        return switch (what) {
            case CANCELLED, MOVED, EXTRA -> model.get("change").equals(occurrence.changeId()) && occurrence.change() != null
                && occurrence.change().name().equals(what.name());
            case RESTORED -> occurrence.goesOn();
        };
    }

    private Map<String, Object> told(Occurrence occurrence, Instant now) {
        var values = new HashMap<String, Object>();
        values.put("occurrence", occurrence);
        values.put("reason", occurrence.reason() == null ? "" : occurrence.reason());
        values.put("usually", occurrence.change() == null);
        values.put("instead", spreekuren.told(occurrence, now).instead());
        return values;
    }
}
