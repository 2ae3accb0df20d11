package nl.buurtkanaal.closing;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import nl.buurtkanaal.help.VisiblePost.Outcome;

/**
 * What was asked and told about one post, without persons. {@code askedAt} is null for what its author told unasked.
 *
 * @param outcome null as long as nobody told
 */
@MappedEntity("help_outcome")
record HelpOutcome(@Id @GeneratedValue long id, long helpPostId, Because because, @Nullable Instant askedAt, @Nullable Outcome outcome,
                   @Nullable How how, @Nullable Instant toldAt) {

    /** Why it was asked; {@code AUTHOR}: it was not. */
    enum Because { AGREED, QUIET, AUTHOR }

    /** How it was told. */
    enum How { MAIL, SITE, PHONE }
}
