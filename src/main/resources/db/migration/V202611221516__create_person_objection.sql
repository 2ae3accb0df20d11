-- Somebody does not agree with a pause or a ban. Another than the one who decided looks at it again.
CREATE TABLE person_objection (
    id         BIGINT        NOT NULL AUTO_INCREMENT,
    person_id  BIGINT        NOT NULL,
    -- of the pause or the ban; one objection to each
    code       CHAR(24)      CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    kind       VARCHAR(8)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    decider_id BIGINT        NOT NULL,
    words      VARCHAR(1000) NOT NULL,
    made_at    DATETIME(6)   NOT NULL,
    -- TRUE until decided, then NULL
    open       BOOLEAN       NULL,
    granted    BOOLEAN       NULL,
    answer     VARCHAR(500)  NULL,
    decided_by BIGINT        NULL,
    decided_at DATETIME(6)   NULL,
    PRIMARY KEY (id),
    UNIQUE KEY person_objection_code (code),
    KEY person_objection_open (open, made_at),
    KEY person_objection_person (person_id),
    KEY person_objection_decider (decider_id),
    KEY person_objection_decided_by (decided_by),
    CONSTRAINT person_objection_person_fk FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE CASCADE,
    CONSTRAINT person_objection_decider_fk FOREIGN KEY (decider_id) REFERENCES person (id),
    CONSTRAINT person_objection_decided_by_fk FOREIGN KEY (decided_by) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
