-- What the team did: called, made an appointment, done.
CREATE TABLE referral_step (
    referral_id BIGINT      NOT NULL,
    stage       VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    taken_by    BIGINT      NOT NULL,
    taken_at    DATETIME(6) NOT NULL,
    PRIMARY KEY (referral_id, stage),
    KEY referral_step_taken_by (taken_by),
    CONSTRAINT referral_step_referral_fk FOREIGN KEY (referral_id) REFERENCES referral (id) ON DELETE CASCADE,
    CONSTRAINT referral_step_taken_by_fk FOREIGN KEY (taken_by) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
