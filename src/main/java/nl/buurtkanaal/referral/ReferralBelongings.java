package nl.buurtkanaal.referral;

import jakarta.inject.Singleton;
import java.util.List;
import nl.buurtkanaal.person.Kept;
import nl.buurtkanaal.person.RowBelongings;

/** What somebody who leaves had passed on to the wijkteam. */
@Singleton
class ReferralBelongings extends RowBelongings {

    private static final List<Kept> KEPT = List.of(
        new Kept("referral", """
            SELECT words, phone, consent_how, consent_on, passed_at, stage, done_at FROM referral WHERE person_id = ? ORDER BY id DESC"""),
        new Kept("referral_step", """
            SELECT s.stage, s.taken_at FROM referral r JOIN referral_step s ON s.referral_id = r.id
            WHERE r.person_id = ? ORDER BY s.taken_at DESC"""));

    ReferralBelongings() {
        super(15, KEPT, List.of("DELETE FROM referral WHERE person_id = ?"));
    }
}
