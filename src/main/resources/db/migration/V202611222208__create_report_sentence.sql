-- What the desk of an edition says with a decision on a report, in its own order. An outcome without rows has the sentences that we ship.
CREATE TABLE report_sentence (
    id          BIGINT        NOT NULL AUTO_INCREMENT,
    edition_id  BIGINT        NOT NULL,
    position    INT           NOT NULL,
    outcome     VARCHAR(16)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    title       VARCHAR(60)   NOT NULL,
    to_reporter VARCHAR(400)  NOT NULL,
    -- empty where who was reported hears nothing
    to_about    VARCHAR(400)  NOT NULL,
    changed_by  BIGINT        NOT NULL,
    changed_at  DATETIME(6)   NOT NULL,
    PRIMARY KEY (id),
    KEY report_sentence_edition (edition_id, position),
    KEY report_sentence_changed_by (changed_by),
    CONSTRAINT report_sentence_edition_fk FOREIGN KEY (edition_id) REFERENCES edition (id),
    CONSTRAINT report_sentence_changed_by_fk FOREIGN KEY (changed_by) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
