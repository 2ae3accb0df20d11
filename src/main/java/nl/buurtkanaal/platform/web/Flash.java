package nl.buurtkanaal.platform.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.uri.UriBuilder;
import java.net.URI;
import java.util.Optional;
import nl.buurtkanaal.platform.views.Frame.FlashLine;
import nl.buurtkanaal.platform.views.Messages;

/**
 * The line that tells what just happened, on the page after a write. The address carries only the name of a sentence of ours
 * ({@code ?melding=post.submitted}), so it needs no cookie and shows no text of others.
 */
public final class Flash {

    private static final String PARAMETER = "melding";

    private Flash() {
    }

    /** 303 to a page of ours that opens with the sentence {@code flash.<name>}. */
    public static HttpResponse<?> to(URI page, String name) {
        return HttpResponse.seeOther(at(page, name));
    }

    /** The address of a page of ours that opens with the sentence {@code flash.<name>}. */
    public static URI at(URI page, String name) {
        return UriBuilder.of(page).replaceQueryParam(PARAMETER, name).build();
    }

    /** The line of this request, when it names a sentence that we have. */
    public static Optional<FlashLine> of(HttpRequest<?> request) {
        return request.getParameters().getFirst(PARAMETER)
            .filter(name -> name.length() < 60)
            .flatMap(name -> Messages.find("flash." + name)
                .map(text -> new FlashLine(Messages.find("flash." + name + ".kind").orElse("ok"), text)));
    }
}
