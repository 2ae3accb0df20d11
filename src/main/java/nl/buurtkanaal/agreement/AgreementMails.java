package nl.buurtkanaal.agreement;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.buurtkanaal.kern.Kernen;
import nl.buurtkanaal.place.Places;
import nl.buurtkanaal.platform.mail.MailTo;
import nl.buurtkanaal.platform.mail.MailValues;
import nl.buurtkanaal.platform.time.Time;

/**
 * What the mails about an agreement say: the day, and the ontmoetingsplek. With whom and for what stands behind the link. What is not true
 * any more when a mail goes out at last, is not said: a reminder of what was cancelled, or of yesterday.
 */
@Singleton
class AgreementMails implements MailValues {

    static final String REMINDER = "agreement/mail/reminder";
    private static final String FOLDER = "agreement/mail/";

    private final AgreementRepository agreements;
    private final Places places;
    private final Kernen kernen;

    AgreementMails(AgreementRepository agreements, Places places, Kernen kernen) {
        this.agreements = agreements;
        this.places = places;
        this.kernen = kernen;
    }

    @Override
    public boolean isFor(String template) {
        return template.startsWith(FOLDER);
    }

    @Override
    public Optional<Map<String, Object>> of(MailTo to, String template, Map<String, Object> model, Instant now) {
        var day = model.get("day") instanceof String text ? LocalDate.parse(text) : null;
        return agreements.byId(((Number) model.get("agreement")).longValue()).filter(one -> isTrue(one, template, day, now)).map(one -> {
            var values = new HashMap<String, Object>();
            values.put("when", day == null ? one.meeting().words() : one.meeting().onDay(day));
            values.put("path", template.equals(REMINDER) ? one.path() : one.path().replaceFirst("/afspraak$", ""));
            values.put("place", place(one));
            return values;
        });
    }

    private static boolean isTrue(Agreement one, String template, LocalDate day, Instant now) {
        var today = now.atZone(Time.ZONE).toLocalDate();
        return switch (template.substring(FOLDER.length())) {
            case "reminder" -> one.standing() && one.nextOn().equals(day) && day.isAfter(today);
            case "agreed" -> one.standing();
            default -> true;
        };
    }

    private String place(Agreement one) {
        var place = one.placeId() == null ? null : places.withIds(List.of(one.placeId())).get(one.placeId());
        return place == null ? "" : PlaceWords.named(place.name(), kernen.byId(place.kernId()).name());
    }
}
