CREATE TABLE tip_list (
    edition_id BIGINT NOT NULL,
    category VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    tips VARCHAR(2000) NOT NULL,
    version INT NOT NULL,
    PRIMARY KEY (edition_id, category),
    CONSTRAINT tip_list_edition FOREIGN KEY (edition_id) REFERENCES edition (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci
