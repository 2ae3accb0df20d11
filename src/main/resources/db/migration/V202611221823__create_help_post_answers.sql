-- How many people answered a post in conversations that are deleted, and when the first did: counts without persons.
CREATE TABLE help_post_answers (
    help_post_id BIGINT      NOT NULL,
    answers      INT         NOT NULL,
    first_at     DATETIME(6) NOT NULL,
    PRIMARY KEY (help_post_id),
    CONSTRAINT help_post_answers_post_fk FOREIGN KEY (help_post_id) REFERENCES help_post (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
