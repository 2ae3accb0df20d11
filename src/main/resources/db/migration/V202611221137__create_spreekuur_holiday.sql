-- the holidays about which an edition decided something else than the default
CREATE TABLE spreekuur_holiday (
    edition_id BIGINT      NOT NULL,
    holiday    VARCHAR(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL COMMENT 'KINGS_DAY, GOOD_FRIDAY',
    closed     BOOLEAN     NOT NULL,
    PRIMARY KEY (edition_id, holiday),
    CONSTRAINT spreekuur_holiday_of_edition FOREIGN KEY (edition_id) REFERENCES edition (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
