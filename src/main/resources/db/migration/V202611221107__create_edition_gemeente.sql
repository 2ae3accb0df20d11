CREATE TABLE edition_gemeente (
    edition_id  BIGINT NOT NULL,
    gemeente_id BIGINT NOT NULL,
    PRIMARY KEY (edition_id, gemeente_id),
    KEY edition_gemeente_gemeente (gemeente_id),
    CONSTRAINT edition_gemeente_of_edition FOREIGN KEY (edition_id) REFERENCES edition (id),
    CONSTRAINT edition_gemeente_is_gemeente FOREIGN KEY (gemeente_id) REFERENCES gemeente (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
