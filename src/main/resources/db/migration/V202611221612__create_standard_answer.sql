-- What the desk of an edition often says to writers, in its own order. An edition without rows has the ones that we ship.
CREATE TABLE standard_answer (
    id         BIGINT       NOT NULL AUTO_INCREMENT,
    edition_id BIGINT       NOT NULL,
    position   INT          NOT NULL,
    -- what else it does: refuse, ask the writer, or let through without what gives away private data
    effect     VARCHAR(8)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    refusal    VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    title      VARCHAR(60)  NOT NULL,
    body       VARCHAR(400) NOT NULL,
    changed_by BIGINT       NOT NULL,
    changed_at DATETIME(6)  NOT NULL,
    PRIMARY KEY (id),
    KEY standard_answer_edition (edition_id, position),
    KEY standard_answer_changed_by (changed_by),
    CONSTRAINT standard_answer_edition_fk FOREIGN KEY (edition_id) REFERENCES edition (id),
    CONSTRAINT standard_answer_changed_by_fk FOREIGN KEY (changed_by) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
