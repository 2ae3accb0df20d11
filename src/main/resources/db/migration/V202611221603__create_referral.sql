-- A question that somebody lets be passed to the wijkteam, with their consent. Read by that team only; the asker sees how it stands.
CREATE TABLE referral (
    id           BIGINT        NOT NULL AUTO_INCREMENT,
    edition_id   BIGINT        NOT NULL,
    person_id    BIGINT        NOT NULL,
    help_post_id BIGINT        NOT NULL,
    words        VARCHAR(1500) NOT NULL,
    phone        VARCHAR(20)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    consent_how  VARCHAR(8)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    consent_on   DATE          NOT NULL,
    passed_by    BIGINT        NOT NULL,
    passed_at    DATETIME(6)   NOT NULL,
    -- as its newest step says, so that the list of the team is one look in an index
    stage        VARCHAR(12)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    done_at      DATETIME(6)   NULL,
    -- raised with each step, so that of two who press at once one writes
    version      INT           NOT NULL DEFAULT 0,
    PRIMARY KEY (id),
    UNIQUE KEY referral_once (help_post_id, person_id),
    KEY referral_edition (edition_id, done_at, passed_at),
    KEY referral_person (person_id),
    KEY referral_done (done_at),
    KEY referral_passed_by (passed_by),
    CONSTRAINT referral_edition_fk FOREIGN KEY (edition_id) REFERENCES edition (id),
    CONSTRAINT referral_person_fk FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE CASCADE,
    CONSTRAINT referral_post_fk FOREIGN KEY (help_post_id) REFERENCES help_post (id) ON DELETE CASCADE,
    CONSTRAINT referral_passed_by_fk FOREIGN KEY (passed_by) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
