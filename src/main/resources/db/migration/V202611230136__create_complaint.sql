-- That somebody complained to the independent person of an edition, for the yearly figures. Without who, and without words.
CREATE TABLE complaint (
    id          BIGINT      NOT NULL AUTO_INCREMENT,
    edition_id  BIGINT      NOT NULL,
    received_on DATE        NOT NULL,
    topic       VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    settled_on  DATE        NULL,
    PRIMARY KEY (id),
    KEY complaint_edition (edition_id, received_on),
    CONSTRAINT complaint_edition_fk FOREIGN KEY (edition_id) REFERENCES edition (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
