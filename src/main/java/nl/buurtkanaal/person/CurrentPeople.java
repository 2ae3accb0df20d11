package nl.buurtkanaal.person;

import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import java.util.Map;
import java.util.Optional;

/** Where the signed-in person travels along with a request: as an attribute of its authentication. */
public final class CurrentPeople {

    private static final String ATTRIBUTE = "person";

    private CurrentPeople() {
    }

    /** The person who is signed in on this request; empty when nobody is. For what is not a controller, such as the frame of a page. */
    public static Optional<CurrentPerson> of(HttpRequest<?> request) {
        return request.getUserPrincipal(Authentication.class)
            .map(authentication -> authentication.getAttributes().get(ATTRIBUTE))
            .map(CurrentPerson.class::cast);
    }

    /** The authentication that carries a person. Its name is the id of the session, to which form tokens are bound. */
    public static Authentication authenticationOf(CurrentPerson person) {
        return Authentication.build(person.sessionId(), person.roles().stream().map(role -> role.kind().name()).distinct().toList(),
            Map.of(ATTRIBUTE, person));
    }
}
