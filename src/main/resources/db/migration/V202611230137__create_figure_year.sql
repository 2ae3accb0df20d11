-- What an edition counted in a year of reports, objections and complaints; it stays when these go.
CREATE TABLE figure_year (
    edition_id BIGINT      NOT NULL,
    year       SMALLINT    NOT NULL,
    reports    INT         NOT NULL,
    objections INT         NOT NULL,
    complaints INT         NOT NULL,
    counted_at DATETIME(6) NOT NULL,
    PRIMARY KEY (edition_id, year),
    CONSTRAINT figure_year_edition_fk FOREIGN KEY (edition_id) REFERENCES edition (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
