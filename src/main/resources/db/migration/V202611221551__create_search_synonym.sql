-- Words that an edition searches together, beside those that ship with the site: names of its own houses, words of its own dialect.
CREATE TABLE search_synonym (
    id         BIGINT       NOT NULL AUTO_INCREMENT,
    edition_id BIGINT       NOT NULL,
    words      VARCHAR(300) NOT NULL COMMENT 'in lower case, separated by spaces',
    added_by   BIGINT       NOT NULL,
    added_at   DATETIME(6)  NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY search_synonym_once (edition_id, words),
    KEY search_synonym_added_by (added_by),
    CONSTRAINT search_synonym_in_edition FOREIGN KEY (edition_id) REFERENCES edition (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci
