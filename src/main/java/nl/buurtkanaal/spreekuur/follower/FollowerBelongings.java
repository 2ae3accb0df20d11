package nl.buurtkanaal.spreekuur.follower;

import jakarta.inject.Singleton;
import java.util.List;
import nl.buurtkanaal.person.Belongings;
import nl.buurtkanaal.person.Kept;

/** Which spreekuren somebody follows. */
@Singleton
class FollowerBelongings implements Belongings {

    private static final int ORDER = 25;
    private static final List<Kept> KEPT = List.of(
        new Kept("spreekuur_follower", """
            SELECT s.title AS spreekuur_id, f.created_at, f.confirmed_at FROM spreekuur_follower f JOIN spreekuur s ON s.id = f.spreekuur_id
            WHERE f.person_id = ? ORDER BY f.id DESC"""));

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public List<Kept> kept() {
        return KEPT;
    }

    @Override
    public List<String> forgotten() {
        return List.of("DELETE FROM spreekuur_follower WHERE person_id = ?");
    }
}
