-- What two people agreed: a day and a part of it, once or in a weekly rhythm.
CREATE TABLE agreement (
    id              BIGINT       NOT NULL AUTO_INCREMENT,
    conversation_id BIGINT       NOT NULL,
    proposed_by     BIGINT       NOT NULL,
    agreed_by       BIGINT       NOT NULL,
    first_on        DATE         NOT NULL,
    day_part        VARCHAR(8)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    -- on the wall clock in Europe/Amsterdam: 10:00
    wall_time       VARCHAR(5)   CHARACTER SET ascii COLLATE ascii_bin NULL,
    rhythm          VARCHAR(12)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    place_id        BIGINT       NULL,
    place_words     VARCHAR(80)  NULL,
    -- the next time; of one that is held once, its only time
    next_on         DATE         NOT NULL,
    -- there is no row of agreement_end: so that the jobs look in one index
    standing        BOOLEAN      NOT NULL DEFAULT TRUE,
    agreed_at       DATETIME(6)  NOT NULL,
    PRIMARY KEY (id),
    KEY agreement_conversation (conversation_id, standing),
    KEY agreement_next (standing, next_on, id),
    KEY agreement_first (standing, first_on, id),
    KEY agreement_proposed (proposed_by),
    KEY agreement_agreed (agreed_by),
    KEY agreement_place (place_id),
    CONSTRAINT agreement_conversation_fk FOREIGN KEY (conversation_id) REFERENCES conversation (id) ON DELETE CASCADE,
    CONSTRAINT agreement_proposed_fk FOREIGN KEY (proposed_by) REFERENCES person (id),
    CONSTRAINT agreement_agreed_fk FOREIGN KEY (agreed_by) REFERENCES person (id),
    CONSTRAINT agreement_place_fk FOREIGN KEY (place_id) REFERENCES place (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
