-- What an edition counted in a quarter, without persons: it stays when posts and people go.
CREATE TABLE figure_quarter (
    edition_id     BIGINT      NOT NULL,
    starts_on      DATE        NOT NULL,
    asked          INT         NOT NULL,
    answered       INT         NOT NULL,
    in_two_days    INT         NOT NULL,
    median_minutes INT         NULL,
    here           INT         NOT NULL,
    by_phone       INT         NOT NULL,
    outside        INT         NOT NULL,
    visits         INT         NOT NULL,
    to_team        INT         NOT NULL,
    counted_at     DATETIME(6) NOT NULL,
    PRIMARY KEY (edition_id, starts_on),
    CONSTRAINT figure_quarter_edition_fk FOREIGN KEY (edition_id) REFERENCES edition (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
