-- The bytes of a film in their order, half a megabyte in each row but the last: a visitor who looks is sent a part at a time.
CREATE TABLE story_film_part (
    story_id BIGINT     NOT NULL,
    position SMALLINT   NOT NULL,
    content  MEDIUMBLOB NOT NULL,
    PRIMARY KEY (story_id, position),
    CONSTRAINT story_film_part_story_fk FOREIGN KEY (story_id) REFERENCES story (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
