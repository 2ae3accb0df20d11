package nl.buurtkanaal.platform.security;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import io.micronaut.security.authentication.AuthorizationException;
import io.micronaut.security.authentication.DefaultAuthorizationExceptionHandler;
import jakarta.inject.Singleton;
import java.net.URI;
import nl.buurtkanaal.platform.errors.NotFound;

/**
 * Someone asks for a page that is not for them. Signed out: the sign-in page, which leads back. A form that was sent after its session
 * ended: its words, kept. Signed in: absent and forbidden look the same.
 */
@Singleton
@Produces
@Replaces(DefaultAuthorizationExceptionHandler.class)
class SignInFirst implements ExceptionHandler<AuthorizationException, HttpResponse<?>> {

    private final ErrorResponseProcessor<?> errorPages;
    private final KeptWords keptWords;

    SignInFirst(ErrorResponseProcessor<?> errorPages, KeptWords keptWords) {
        this.errorPages = errorPages;
        this.keptWords = keptWords;
    }

    @Override
    public HttpResponse<?> handle(HttpRequest request, AuthorizationException refusal) {
        if (refusal.isForbidden()) {
            return errorPages.processResponse(ErrorContext.builder(request).cause(new NotFound()).build(), HttpResponse.notFound());
        }
        HttpRequest<?> asked = request;
        var form = PostedForm.of(asked);
        if (asked.getMethod() == HttpMethod.POST && form.isPresent()) {
            return keptWords.page(asked, form.get(), true);
        }
        return HttpResponse.seeOther(URI.create(LocalPath.signInFor(asked)));
    }
}
