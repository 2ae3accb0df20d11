package nl.buurtkanaal.person;

import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.authentication.AuthorizationException;
import jakarta.inject.Singleton;

/** Gives a controller method the person who is signed in, or leads to the sign-in page. */
@Singleton
class CurrentPersonBinder implements TypedRequestArgumentBinder<CurrentPerson> {

    @Override
    public Argument<CurrentPerson> argumentType() {
        return Argument.of(CurrentPerson.class);
    }

    @Override
    public BindingResult<CurrentPerson> bind(ArgumentConversionContext<CurrentPerson> context, HttpRequest<?> request) {
        var person = CurrentPeople.of(request);
        if (person.isPresent()) {
            return () -> person;
        }
        if (context.getArgument().isNullable()) {
            return BindingResult.empty();
        }
        throw new AuthorizationException(request.getUserPrincipal(Authentication.class).orElse(null));
    }
}
