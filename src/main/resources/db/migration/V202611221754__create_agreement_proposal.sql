-- What one of two people proposed and the other has not answered: at most one in a conversation, so two at once end as one.
CREATE TABLE agreement_proposal (
    id              BIGINT       NOT NULL AUTO_INCREMENT,
    conversation_id BIGINT       NOT NULL,
    proposed_by     BIGINT       NOT NULL,
    first_on        DATE         NOT NULL,
    day_part        VARCHAR(8)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    -- on the wall clock in Europe/Amsterdam: 10:00
    wall_time       VARCHAR(5)   CHARACTER SET ascii COLLATE ascii_bin NULL,
    rhythm          VARCHAR(12)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    place_id        BIGINT       NULL,
    place_words     VARCHAR(80)  NULL,
    -- a block stands between the two: only who proposed it sees it, and so cannot tell
    withheld        BOOLEAN      NOT NULL DEFAULT FALSE,
    proposed_at     DATETIME(6)  NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY agreement_proposal_once (conversation_id),
    KEY agreement_proposal_by (proposed_by),
    KEY agreement_proposal_place (place_id),
    CONSTRAINT agreement_proposal_conversation_fk FOREIGN KEY (conversation_id) REFERENCES conversation (id) ON DELETE CASCADE,
    CONSTRAINT agreement_proposal_by_fk FOREIGN KEY (proposed_by) REFERENCES person (id),
    CONSTRAINT agreement_proposal_place_fk FOREIGN KEY (place_id) REFERENCES place (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
