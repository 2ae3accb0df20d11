-- The film of a story, at most sixteen megabytes, never without subtitles (VTT) and its words.
CREATE TABLE story_film (
    story_id   BIGINT      NOT NULL,
    hash       CHAR(16)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    media      VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    content    MEDIUMBLOB  NOT NULL,
    subtitles  MEDIUMTEXT  NOT NULL,
    transcript MEDIUMTEXT  NOT NULL,
    PRIMARY KEY (story_id),
    CONSTRAINT story_film_story_fk FOREIGN KEY (story_id) REFERENCES story (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
