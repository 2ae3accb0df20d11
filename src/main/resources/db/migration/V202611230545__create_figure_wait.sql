-- How long people of an edition waited in a year, by group of kernen; only what may be said, and without persons: it stays when they go.
CREATE TABLE figure_wait (
    edition_id     BIGINT      NOT NULL,
    year           SMALLINT    NOT NULL,
    -- ANSWER or MATCH
    until_what     VARCHAR(8)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    -- the village that the addresses of the kernen name; empty for those that are counted together
    village        VARCHAR(80) NOT NULL,
    people         INT         NOT NULL,
    median_minutes INT         NOT NULL,
    counted_at     DATETIME(6) NOT NULL,
    PRIMARY KEY (edition_id, year, until_what, village),
    CONSTRAINT figure_wait_edition_fk FOREIGN KEY (edition_id) REFERENCES edition (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
