-- Someone with or without an account. No surname, no address, no birth date: adult_from is the first day of the month in which a
-- sixteen- or seventeen-year-old comes of age.
CREATE TABLE person (
    id         BIGINT      NOT NULL AUTO_INCREMENT,
    shown_name VARCHAR(60) NOT NULL,
    kern_id    BIGINT      NOT NULL,
    edition_id BIGINT      NOT NULL,
    phone      VARCHAR(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    adult_from DATE        NULL,
    -- invented, for the demo
    example    BOOLEAN     NOT NULL DEFAULT FALSE,
    created_at DATETIME(6) NOT NULL,
    left_at    DATETIME(6) NULL,
    PRIMARY KEY (id),
    KEY person_kern (kern_id, left_at),
    CONSTRAINT person_kern_fk FOREIGN KEY (kern_id) REFERENCES kern (id),
    CONSTRAINT person_edition_fk FOREIGN KEY (edition_id) REFERENCES edition (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
