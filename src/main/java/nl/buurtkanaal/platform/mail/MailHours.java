package nl.buurtkanaal.platform.mail;

import java.time.Instant;
import nl.buurtkanaal.platform.time.Time;

/** From 08 to 20 hours in the Netherlands: when a mail may arrive that its reader did not ask for at that moment. */
public final class MailHours {

    private static final int FIRST = 8;
    private static final int END = 20;

    private MailHours() {
    }

    public static boolean includes(Instant moment) {
        var hour = moment.atZone(Time.ZONE).getHour();
        return hour >= FIRST && hour < END;
    }
}
