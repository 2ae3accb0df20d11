package nl.buurtkanaal.pages;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import nl.buurtkanaal.edition.Edition;
import nl.buurtkanaal.kern.Kern;
import nl.buurtkanaal.kern.Kernen;
import nl.buurtkanaal.person.People;

/** Finds whom to call in a kern, or else next door. */
@Singleton
class KnownFaces {

    private static final int NEIGHBOURS = 8;

    private final People people;
    private final Kernen kernen;

    KnownFaces(People people, Kernen kernen) {
        this.people = people;
        this.kernen = kernen;
    }

    /** One question to the database; null when nobody near can be called. */
    @Nullable
    WhomToCall near(Edition edition, Kern here) {
        var around = kernen.nearest(here.id(), NEIGHBOURS).stream().filter(near -> edition.has(near.kern().id())).toList();
        var ids = new ArrayList<Long>();
        ids.add(here.id());
        around.forEach(near -> ids.add(near.kern().id()));
        var found = people.buurtverbindersNear(ids).orElse(null);
        if (found == null) {
            return null;
        }
        return around.stream().filter(near -> near.kern().id() == found.kernId()).findFirst()
            .map(near -> new WhomToCall(here, found.people(), near.kern(), near.minutes()))
            .orElseGet(() -> new WhomToCall(here, found.people(), null, 0));
    }
}
