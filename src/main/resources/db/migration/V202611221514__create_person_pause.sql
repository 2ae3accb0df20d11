-- Somebody may read along but place and answer nothing for a while. The code leads to the page with the reason and the way to object.
CREATE TABLE person_pause (
    id        BIGINT       NOT NULL AUTO_INCREMENT,
    person_id BIGINT       NOT NULL,
    cause     VARCHAR(12)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    reason    VARCHAR(500) NOT NULL,
    code      CHAR(24)     CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    paused_by BIGINT       NOT NULL,
    paused_at DATETIME(6)  NOT NULL,
    until_at  DATETIME(6)  NOT NULL,
    -- by whom; NULL when its time was over
    lifted_by BIGINT       NULL,
    lifted_at DATETIME(6)  NULL,
    PRIMARY KEY (id),
    UNIQUE KEY person_pause_code (code),
    KEY person_pause_person (person_id, lifted_at),
    KEY person_pause_end (lifted_at, until_at),
    KEY person_pause_paused_by (paused_by),
    KEY person_pause_lifted_by (lifted_by),
    CONSTRAINT person_pause_person_fk FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE CASCADE,
    CONSTRAINT person_pause_paused_by_fk FOREIGN KEY (paused_by) REFERENCES person (id),
    CONSTRAINT person_pause_lifted_by_fk FOREIGN KEY (lifted_by) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
