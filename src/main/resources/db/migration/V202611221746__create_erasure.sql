-- Who was erased, by id and moment only, so that a restored backup of before is erased again. No foreign key: the list outlives every dump.
CREATE TABLE erasure (
    person_id BIGINT      NOT NULL,
    erased_at DATETIME(6) NOT NULL,
    PRIMARY KEY (person_id),
    KEY erasure_erased_at (erased_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
