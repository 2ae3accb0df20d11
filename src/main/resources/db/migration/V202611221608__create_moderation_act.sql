-- What was done with something that waits, step by step. As long as nobody did more (version_after), it is undone within ten minutes.
CREATE TABLE moderation_act (
    id            BIGINT      NOT NULL AUTO_INCREMENT,
    case_id       BIGINT      NOT NULL,
    person_id     BIGINT      NOT NULL,
    act           VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    acted_at      DATETIME(6) NOT NULL,
    version_after INT         NOT NULL,
    undone_at     DATETIME(6) NULL,
    PRIMARY KEY (id),
    KEY moderation_act_case (case_id, id),
    KEY moderation_act_person (person_id, acted_at),
    CONSTRAINT moderation_act_case_fk FOREIGN KEY (case_id) REFERENCES moderation_case (id) ON DELETE CASCADE,
    CONSTRAINT moderation_act_person_fk FOREIGN KEY (person_id) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
