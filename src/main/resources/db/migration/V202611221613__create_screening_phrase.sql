-- Words that an edition looks for in texts beside our own lists, and phrases that mean nothing bad there.
CREATE TABLE screening_phrase (
    id         BIGINT      NOT NULL AUTO_INCREMENT,
    edition_id BIGINT      NOT NULL,
    kind       VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    words      VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    allowed    BOOLEAN     NOT NULL,
    added_by   BIGINT      NOT NULL,
    added_at   DATETIME(6) NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY screening_phrase_once (edition_id, kind, words, allowed),
    KEY screening_phrase_added_by (added_by),
    CONSTRAINT screening_phrase_edition_fk FOREIGN KEY (edition_id) REFERENCES edition (id),
    CONSTRAINT screening_phrase_added_by_fk FOREIGN KEY (added_by) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
