-- One person wants nothing to do with another. The blocked one cannot tell.
CREATE TABLE person_block (
    blocker_id BIGINT      NOT NULL,
    blocked_id BIGINT      NOT NULL,
    blocked_at DATETIME(6) NOT NULL,
    PRIMARY KEY (blocker_id, blocked_id),
    KEY person_block_blocked (blocked_id, blocker_id),
    CONSTRAINT person_block_blocker_fk FOREIGN KEY (blocker_id) REFERENCES person (id),
    CONSTRAINT person_block_blocked_fk FOREIGN KEY (blocked_id) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
