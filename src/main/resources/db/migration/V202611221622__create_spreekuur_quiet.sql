-- that the editors were told that a spreekuur has become quiet; told again when it is still so a season later
CREATE TABLE spreekuur_quiet (
    spreekuur_id BIGINT      NOT NULL,
    told_at      DATETIME(6) NOT NULL,
    PRIMARY KEY (spreekuur_id),
    CONSTRAINT spreekuur_quiet_of_spreekuur FOREIGN KEY (spreekuur_id) REFERENCES spreekuur (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
