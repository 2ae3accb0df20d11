-- Whose story it is: when they are erased, so is the story with its picture and film.
CREATE TABLE story_teller (
    story_id  BIGINT      NOT NULL,
    person_id BIGINT      NOT NULL,
    linked_by BIGINT      NOT NULL,
    linked_at DATETIME(6) NOT NULL,
    PRIMARY KEY (story_id),
    KEY story_teller_person (person_id),
    KEY story_teller_linked_by (linked_by),
    CONSTRAINT story_teller_story_fk FOREIGN KEY (story_id) REFERENCES story (id),
    CONSTRAINT story_teller_person_fk FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT story_teller_linked_by_fk FOREIGN KEY (linked_by) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
