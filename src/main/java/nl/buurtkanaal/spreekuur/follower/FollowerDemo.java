package nl.buurtkanaal.spreekuur.follower;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import nl.buurtkanaal.platform.database.DemoFiles;
import nl.buurtkanaal.platform.database.DemoPart;
import nl.buurtkanaal.platform.database.OfDemo;

/** Invented addresses that follow spreekuren of the demo. */
@Singleton
@OfDemo
class FollowerDemo implements DemoPart {

    private static final int ORDER = 34;

    private final FollowerRepository followers;
    private final DemoFiles files;

    FollowerDemo(FollowerRepository followers, DemoFiles files) {
        this.followers = followers;
        this.files = files;
    }

    @Override
    public int order() {
        return ORDER;
    }

    /** Those of the editions that are open. */
    @Override
    public void load(Instant now) {
        files.read("visits.json", FollowerFile.class).followers().forEach(follower -> {
            var spreekuurId = followers.spreekuurId(follower.spreekuur());
            if (spreekuurId != 0) {
                followers.addAddress(spreekuurId, follower.email(), Followers.nonce(), now);
                followers.withAddress(spreekuurId, follower.email()).ifPresent(added -> followers.confirm(added.id(), now));
            }
        });
    }

    /** Who follows has no dates to move. */
    @Override
    public void shift(long days) {
    }

    @Serdeable
    record FollowerFile(List<FollowerJson> followers) {
    }

    @Serdeable
    record FollowerJson(String spreekuur, String email) {
    }
}
