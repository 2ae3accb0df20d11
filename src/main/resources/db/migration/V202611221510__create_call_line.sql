-- Somebody without an account who is to be called about one post: there are answers to read aloud.
CREATE TABLE call_line (
    id               BIGINT      NOT NULL AUTO_INCREMENT,
    person_id        BIGINT      NOT NULL,
    help_post_id     BIGINT      NOT NULL,
    edition_id       BIGINT      NOT NULL,
    kern_id          BIGINT      NOT NULL,
    opened_at        DATETIME(6) NOT NULL,
    -- not before this moment
    next_at          DATETIME(6) NOT NULL,
    -- the messages up to this one were read aloud before
    after_message_id BIGINT      NOT NULL,
    -- TRUE until spoken or refused, then NULL: so a post has one open line at most
    open             BOOLEAN     NULL,
    -- raised with each attempt, so that of two who press at once one writes
    version          INT         NOT NULL DEFAULT 0,
    -- what was read aloud at the last talk; 0 as long as there was none
    read_message_id  BIGINT      NOT NULL DEFAULT 0,
    PRIMARY KEY (id),
    UNIQUE KEY call_line_once (help_post_id, open),
    KEY call_line_kern (kern_id, open, next_at),
    KEY call_line_person (person_id),
    KEY call_line_post (help_post_id, read_message_id),
    CONSTRAINT call_line_person_fk FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE CASCADE,
    CONSTRAINT call_line_post_fk FOREIGN KEY (help_post_id) REFERENCES help_post (id) ON DELETE CASCADE,
    CONSTRAINT call_line_edition_fk FOREIGN KEY (edition_id) REFERENCES edition (id),
    CONSTRAINT call_line_kern_fk FOREIGN KEY (kern_id) REFERENCES kern (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
