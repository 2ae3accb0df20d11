-- Who joins something that a neighbour does together with others. A row goes when somebody leaves, or when the words of the post are deleted.
CREATE TABLE together_participant (
    help_post_id BIGINT      NOT NULL,
    person_id    BIGINT      NOT NULL,
    joined_at    DATETIME(6) NOT NULL,
    PRIMARY KEY (help_post_id, person_id),
    KEY together_participant_person (person_id),
    CONSTRAINT together_participant_post_fk FOREIGN KEY (help_post_id) REFERENCES help_post (id),
    CONSTRAINT together_participant_person_fk FOREIGN KEY (person_id) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
