package nl.buurtkanaal.platform.security;

import io.micronaut.http.HttpRequest;
import java.util.regex.Pattern;

/**
 * Paths that a mail program posts to when somebody presses its own "afmelden" (RFC 8058): from elsewhere, without a page of ours, so
 * without a form token, and as multipart or as a form. The signed last part but one of such a path is the proof; all that it can do is to
 * end one kind of mail.
 */
final class OneClickStop {

    private static final Pattern PATH = Pattern.compile("/([a-z0-9-]+/)+\\d{1,18}-[0-9a-f]{32}/stop");

    private OneClickStop() {
    }

    static boolean is(HttpRequest<?> request) {
        return PATH.matcher(request.getPath()).matches();
    }
}
