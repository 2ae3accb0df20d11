-- What a buurtverbinder wants to remember of somebody. The person may read it, and is told so.
CREATE TABLE person_note (
    id         BIGINT       NOT NULL AUTO_INCREMENT,
    person_id  BIGINT       NOT NULL,
    note       VARCHAR(500) NOT NULL,
    written_by BIGINT       NOT NULL,
    written_at DATETIME(6)  NOT NULL,
    PRIMARY KEY (id),
    KEY person_note_person (person_id, id),
    KEY person_note_written_by (written_by),
    CONSTRAINT person_note_person_fk FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE CASCADE,
    CONSTRAINT person_note_written_by_fk FOREIGN KEY (written_by) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
