package nl.buurtkanaal.edition;

import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import io.micronaut.web.router.RouteAttributes;
import io.micronaut.web.router.UriRouteMatch;
import jakarta.inject.Singleton;
import java.util.Optional;
import nl.buurtkanaal.platform.errors.NotFound;

/** Gives a controller the edition that the path variable {@code editie} names. */
@Singleton
class EditionBinder implements TypedRequestArgumentBinder<Edition> {

    private static final Argument<Edition> TYPE = Argument.of(Edition.class);

    private final Editions editions;

    EditionBinder(Editions editions) {
        this.editions = editions;
    }

    @Override
    public Argument<Edition> argumentType() {
        return TYPE;
    }

    /** @throws NotFound when no open edition has this slug */
    @Override
    public BindingResult<Edition> bind(ArgumentConversionContext<Edition> context, HttpRequest<?> request) {
        var slug = RouteAttributes.getRouteMatch(request)
            .filter(UriRouteMatch.class::isInstance)
            .map(match -> match.getVariableValues().get("editie"))
            .map(Object::toString);
        var edition = slug.flatMap(editions::bySlug).orElseThrow(NotFound::new);
        return () -> Optional.of(edition);
    }
}
