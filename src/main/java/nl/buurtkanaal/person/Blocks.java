package nl.buurtkanaal.person;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Who wants nothing to do with whom. Both stop seeing each other's posts; the blocked one cannot tell why. */
@Singleton
public class Blocks {

    private final BlockRepository blocks;
    private final ApplicationEventPublisher<PersonBlocked> blocking;

    Blocks(BlockRepository blocks, ApplicationEventPublisher<PersonBlocked> blocking) {
        this.blocks = blocks;
        this.blocking = blocking;
    }

    /** Whether one of the two blocked the other. */
    public boolean standsBetween(long one, long other) {
        return blocks.countBetween(one, other) > 0;
    }

    /** Everybody with whom this person has nothing to do, whoever of the two blocked the other; may be empty. */
    public Set<Long> around(long personId) {
        return new TreeSet<>(blocks.others(personId));
    }

    /** Whom this person blocked, the newest first. */
    List<BlocksController.BlockedPerson> by(long personId) {
        return blocks.by(personId);
    }

    /** Blocks someone; once is enough. Nobody blocks themselves. */
    @Transactional
    public void block(long blockerId, long blockedId, Instant now) {
        if (blockerId == blockedId) {
            throw new IllegalArgumentException("Nobody blocks themselves");
        }
        blocking.publishEvent(new PersonBlocked(blockerId, blockedId, now));
        blocks.insertUnlessThere(blockerId, blockedId, now);
    }

    @Transactional
    public void unblock(long blockerId, long blockedId) {
        blocks.remove(blockerId, blockedId);
    }
}
