package nl.buurtkanaal.spreekuur.follower;

import jakarta.inject.Singleton;
import java.util.List;
import nl.buurtkanaal.person.Kept;
import nl.buurtkanaal.person.RowBelongings;

/** Which spreekuren somebody follows. */
@Singleton
class FollowerBelongings extends RowBelongings {

    private static final List<Kept> KEPT = List.of(
        new Kept("spreekuur_follower", """
            SELECT s.title AS spreekuur_id, f.created_at, f.confirmed_at FROM spreekuur_follower f JOIN spreekuur s ON s.id = f.spreekuur_id
            WHERE f.person_id = ? ORDER BY f.id DESC"""));

    FollowerBelongings() {
        super(25, KEPT, List.of("DELETE FROM spreekuur_follower WHERE person_id = ?"));
    }
}
