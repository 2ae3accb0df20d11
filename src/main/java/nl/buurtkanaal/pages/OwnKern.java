package nl.buurtkanaal.pages;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import java.util.Optional;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.kern.Kern;
import nl.buurtkanaal.person.CurrentPerson;

/** The kern of a visitor within an edition: where the person lives, else the one chosen last in this browser. */
final class OwnKern {

    private OwnKern() {
    }

    static Optional<Kern> of(Edition edition, @Nullable CurrentPerson person, HttpRequest<?> request) {
        return lived(edition, person).or(() -> ChosenPlace.kern(request, edition));
    }

    static @Nullable String slug(Edition edition, @Nullable CurrentPerson person, HttpRequest<?> request) {
        return of(edition, person, request).map(Kern::slug).orElse(null);
    }

    private static Optional<Kern> lived(Edition edition, @Nullable CurrentPerson person) {
        return person == null ? Optional.empty() : edition.kernen().stream().filter(kern -> kern.id() == person.kernId()).findFirst();
    }
}
