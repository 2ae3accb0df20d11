-- A kind of help for which somebody does not want to be asked again, also not because it is close to another.
CREATE TABLE unwilling_category (
    person_id BIGINT      NOT NULL,
    category  VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    said_at   DATETIME(6) NOT NULL,
    PRIMARY KEY (person_id, category),
    CONSTRAINT unwilling_category_person_fk FOREIGN KEY (person_id) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
