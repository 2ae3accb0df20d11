package nl.buurtkanaal.referral;

import jakarta.inject.Singleton;
import java.time.Instant;
import nl.buurtkanaal.platform.jobs.Job;

/** Forgets questions that have been done for six months. */
@Singleton
class ReferralCleanUpJob implements Job {

    private final Referrals referrals;

    ReferralCleanUpJob(Referrals referrals) {
        this.referrals = referrals;
    }

    @Override
    public String name() {
        return "referral-clean-up";
    }

    @Override
    public void run(Instant now) {
        referrals.forgetOld(now);
    }
}
