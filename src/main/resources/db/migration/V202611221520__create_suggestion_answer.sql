-- What one of the two decided.
CREATE TABLE suggestion_answer (
    suggestion_id BIGINT      NOT NULL,
    person_id     BIGINT      NOT NULL,
    yes           BOOLEAN     NOT NULL,
    answered_at   DATETIME(6) NOT NULL,
    PRIMARY KEY (suggestion_id, person_id),
    KEY suggestion_answer_person (person_id),
    CONSTRAINT suggestion_answer_suggestion_fk FOREIGN KEY (suggestion_id) REFERENCES suggestion (id) ON DELETE CASCADE,
    CONSTRAINT suggestion_answer_person_fk FOREIGN KEY (person_id) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
