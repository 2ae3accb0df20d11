-- One person asked for one post, once. It makes the rounds, counts who was asked how often, and shows a quiet request to who was asked.
CREATE TABLE invitation (
    id           BIGINT      NOT NULL AUTO_INCREMENT,
    help_post_id BIGINT      NOT NULL,
    person_id    BIGINT      NOT NULL,
    -- where they lived then, and the ride from there
    kern_id      BIGINT      NOT NULL,
    minutes      SMALLINT    NOT NULL,
    round        SMALLINT    NOT NULL,
    invited_at   DATETIME(6) NOT NULL,
    -- has no account: somebody of the desk calls them
    by_phone     BOOLEAN     NOT NULL,
    -- when a mail tells them; null when it did, or when they want no mail
    tell_at      DATETIME(6) NULL,
    -- their own answer: YES, NOT_NOW or RATHER_NOT
    reply        VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NULL,
    replied_at   DATETIME(6) NULL,
    PRIMARY KEY (id),
    UNIQUE KEY invitation_once (help_post_id, person_id),
    KEY invitation_person (person_id, invited_at),
    KEY invitation_tell (tell_at, person_id),
    KEY invitation_calls (kern_id, by_phone, invited_at),
    CONSTRAINT invitation_post_fk FOREIGN KEY (help_post_id) REFERENCES help_post (id) ON DELETE CASCADE,
    CONSTRAINT invitation_person_fk FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT invitation_kern_fk FOREIGN KEY (kern_id) REFERENCES kern (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
