package nl.buurtkanaal.person.signin;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import nl.buurtkanaal.person.Role;

/** An invented person as {@code demo/people.json} tells of them; days and months count back from the moment of loading. */
@Serdeable
record DemoPerson(String id, String shownName, String edition, String kern, @Nullable String email, @Nullable String phone,
                  @Nullable Integer adultInMonths, int joinedDaysAgo, List<DemoRole> roles, @Nullable Confirmed confirmedForOrange,
                  @Nullable Vog vog, @Nullable Banned banned, @Nullable Left left, @Nullable String demoRole) {

    /** All of them. */
    @Serdeable
    record File(List<DemoPerson> people) {
    }

    @Serdeable
    record DemoRole(Role.Kind role, @Nullable String edition, List<String> kernen, List<String> deputyFor) {
    }

    @Serdeable
    record Confirmed(int daysAgo, String by) {
    }

    @Serdeable
    record Vog(int monthsAgo, String organisation) {
    }

    @Serdeable
    record Banned(String reason, int daysAgo, String by) {
    }

    @Serdeable
    record Left(int daysAgo) {
    }
}
