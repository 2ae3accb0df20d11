-- Who was asked for a post and may therefore see it, also when it is quiet. Filled by introduction.
CREATE TABLE help_post_asked (
    help_post_id BIGINT      NOT NULL,
    person_id    BIGINT      NOT NULL,
    asked_at     DATETIME(6) NOT NULL,
    PRIMARY KEY (help_post_id, person_id),
    KEY help_post_asked_person (person_id, asked_at),
    CONSTRAINT help_post_asked_post_fk FOREIGN KEY (help_post_id) REFERENCES help_post (id) ON DELETE CASCADE,
    CONSTRAINT help_post_asked_person_fk FOREIGN KEY (person_id) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
