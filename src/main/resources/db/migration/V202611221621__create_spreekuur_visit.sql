-- how many people came, one row for each time that somebody counted; no row: nobody counted
CREATE TABLE spreekuur_visit (
    spreekuur_id BIGINT      NOT NULL,
    occurs_on    DATE        NOT NULL COMMENT 'the key of the occurrence, as in spreekuur_exception',
    extra        BOOLEAN     NOT NULL,
    visitors     SMALLINT    NOT NULL,
    counted_at   DATETIME(6) NOT NULL,
    PRIMARY KEY (spreekuur_id, occurs_on, extra),
    CONSTRAINT spreekuur_visit_of_spreekuur FOREIGN KEY (spreekuur_id) REFERENCES spreekuur (id) ON DELETE CASCADE,
    CONSTRAINT spreekuur_visit_some CHECK (visitors BETWEEN 0 AND 500)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
