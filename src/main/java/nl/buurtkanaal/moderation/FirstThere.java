package nl.buurtkanaal.moderation;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.views.ModelAndView;
import java.time.Instant;
import nl.buurtkanaal.platform.views.Messages;

/** The second one on something at the desk reads who was first, with what, and since when; their own tap did nothing. */
public final class FirstThere {

    private FirstThere() {
    }

    /**
     * What the page says.
     *
     * @param what "Theo liet het bericht door"; null when the text changed since it was read
     * @param href its page, when it still waits
     */
    @Introspected
    public record Taken(@Nullable String what, @Nullable Instant at, @Nullable String href, String deskHref) {
    }

    public static HttpResponse<?> page(Taken taken) {
        return HttpResponse.status(HttpStatus.CONFLICT).body(new ModelAndView<>("desk/taken", taken));
    }

    /** @param key of the sentence, in which the name of who was first comes in */
    public static HttpResponse<?> page(DeskSeat seat, String key, String name, Instant at) {
        return page(new Taken(Messages.get(key, name), at, null, seat.href()));
    }
}
