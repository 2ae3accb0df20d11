package nl.buurtkanaal.person.factor;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/**
 * The second factor of an account.
 *
 * @param secret sealed for this account
 * @param lastStep the half minute of the last code that was taken: that one and older ones are refused
 * @param recoverySalt of the hashes of its recovery codes
 */
@MappedEntity("second_factor")
record SecondFactor(@Id long accountId, byte[] secret, long lastStep, byte[] recoverySalt, Instant createdAt) {

    @Override
    public String toString() {
        return "SecondFactor[" + accountId + "]";
    }
}
