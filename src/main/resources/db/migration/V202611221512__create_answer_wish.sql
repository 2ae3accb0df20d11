-- Somebody wants to answer a post for which a buurtverbinder has to know them first. Gone when they are known.
CREATE TABLE answer_wish (
    person_id    BIGINT      NOT NULL,
    help_post_id BIGINT      NOT NULL,
    wished_at    DATETIME(6) NOT NULL,
    PRIMARY KEY (person_id, help_post_id),
    KEY answer_wish_post (help_post_id),
    CONSTRAINT answer_wish_person_fk FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE CASCADE,
    CONSTRAINT answer_wish_post_fk FOREIGN KEY (help_post_id) REFERENCES help_post (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
