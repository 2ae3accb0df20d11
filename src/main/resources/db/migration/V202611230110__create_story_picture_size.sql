-- The picture of a story in smaller widths, for phones and lists.
CREATE TABLE story_picture_size (
    story_id BIGINT     NOT NULL,
    width    INT        NOT NULL,
    height   INT        NOT NULL,
    content  MEDIUMBLOB NOT NULL,
    PRIMARY KEY (story_id, width),
    CONSTRAINT story_picture_size_story_fk FOREIGN KEY (story_id) REFERENCES story (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
