-- The picture of a story, drawn again by us; its words are for who does not see it.
CREATE TABLE story_picture (
    story_id BIGINT       NOT NULL,
    hash     CHAR(16)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    media    VARCHAR(12)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    width    INT          NOT NULL,
    height   INT          NOT NULL,
    alt      VARCHAR(200) NOT NULL,
    content  MEDIUMBLOB   NOT NULL,
    PRIMARY KEY (story_id),
    CONSTRAINT story_picture_story_fk FOREIGN KEY (story_id) REFERENCES story (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
