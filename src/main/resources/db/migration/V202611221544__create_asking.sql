-- Asking around for one post: how far it has come and when it goes on. A post has a row from the moment that it is first on view.
CREATE TABLE asking (
    help_post_id BIGINT      NOT NULL,
    -- from which the hours count: the publication
    began_at     DATETIME(6) NOT NULL,
    rounds       SMALLINT    NOT NULL DEFAULT 0,
    -- how many people were looked for so far; fewer may have been found
    wanted       SMALLINT    NOT NULL DEFAULT 0,
    round_at     DATETIME(6) NULL,
    -- null: nothing to do until something happens
    next_at      DATETIME(6) NULL,
    -- nobody answered in 36 hours: a buurtverbinder looks at it
    desk_at      DATETIME(6) NULL,
    PRIMARY KEY (help_post_id),
    KEY asking_next (next_at),
    KEY asking_desk (desk_at),
    CONSTRAINT asking_post_fk FOREIGN KEY (help_post_id) REFERENCES help_post (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
