-- Two people about one post, once: whose post it is (or the buurtverbinder who reads for them) and who answered it. A second answer of the
-- same person goes on with the first conversation.
CREATE TABLE conversation (
    id             BIGINT      NOT NULL AUTO_INCREMENT,
    -- in paths; says nothing about how many there are
    code           CHAR(12)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    help_post_id   BIGINT      NOT NULL,
    owner_id       BIGINT      NOT NULL,
    answerer_id    BIGINT      NOT NULL,
    -- the one who helps read how to do so safely; asked for orange posts
    safety_read_at DATETIME(6) NULL,
    created_at     DATETIME(6) NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY conversation_code (code),
    UNIQUE KEY conversation_once (help_post_id, answerer_id),
    KEY conversation_owner (owner_id, created_at),
    KEY conversation_answerer (answerer_id, created_at),
    CONSTRAINT conversation_post_fk FOREIGN KEY (help_post_id) REFERENCES help_post (id),
    CONSTRAINT conversation_owner_fk FOREIGN KEY (owner_id) REFERENCES person (id),
    CONSTRAINT conversation_answerer_fk FOREIGN KEY (answerer_id) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
