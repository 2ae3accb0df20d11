-- How large a film is (bytes; points as it is shown), the address of its subtitles, and what is to be seen in it. Its bytes stand in
-- story_film_part; content is empty.
ALTER TABLE story_film
    ADD COLUMN byte_count     INT        NOT NULL DEFAULT 0,
    ADD COLUMN width          SMALLINT   NOT NULL DEFAULT 720,
    ADD COLUMN height         SMALLINT   NOT NULL DEFAULT 405,
    ADD COLUMN subtitles_hash CHAR(16)   CHARACTER SET ascii COLLATE ascii_bin NULL,
    ADD COLUMN description    MEDIUMTEXT NULL;
