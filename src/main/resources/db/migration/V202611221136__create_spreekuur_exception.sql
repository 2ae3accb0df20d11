-- one row for each date that differs: a date of the rule that is cancelled or moved, or an extra date, which may be cancelled or moved later.
-- What is null stays as the spreekuur says.
CREATE TABLE spreekuur_exception (
    id           BIGINT       NOT NULL AUTO_INCREMENT,
    uuid         CHAR(36)     CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL COMMENT 'the UID of an extra occurrence in the calendar feed',
    spreekuur_id BIGINT       NOT NULL,
    occurs_on    DATE         NOT NULL COMMENT 'the date by the rule, or for which the extra one was announced',
    extra        BOOLEAN      NOT NULL COMMENT 'not a date of the rule',
    kind         VARCHAR(10)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL COMMENT 'CANCELLED, MOVED, EXTRA',
    new_on       DATE         NULL COMMENT 'moved to this date',
    new_start    TIME         NULL COMMENT 'wall time in Europe/Amsterdam',
    new_minutes  SMALLINT     NULL,
    new_place_id BIGINT       NULL,
    reason       VARCHAR(300) NOT NULL COMMENT 'for residents; may be empty',
    person_id    BIGINT       NULL COMMENT 'who said so; null when the person left or it came with the data',
    recorded_at  DATETIME(6)  NOT NULL,
    version      INT          NOT NULL DEFAULT 1,
    PRIMARY KEY (id),
    UNIQUE KEY spreekuur_exception_uuid (uuid),
    UNIQUE KEY spreekuur_exception_date (spreekuur_id, occurs_on, extra),
    KEY spreekuur_exception_place (new_place_id),
    KEY spreekuur_exception_person (person_id),
    CONSTRAINT spreekuur_exception_of_spreekuur FOREIGN KEY (spreekuur_id) REFERENCES spreekuur (id) ON DELETE CASCADE,
    CONSTRAINT spreekuur_exception_at_place FOREIGN KEY (new_place_id) REFERENCES place (id),
    CONSTRAINT spreekuur_exception_by_person FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE SET NULL,
    CONSTRAINT spreekuur_exception_minutes CHECK (new_minutes IS NULL OR new_minutes BETWEEN 5 AND 720),
    CONSTRAINT spreekuur_exception_kind CHECK (kind IN ('CANCELLED', 'MOVED') OR (kind = 'EXTRA' AND extra))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
