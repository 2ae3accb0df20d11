-- What somebody tells about helping, written by an editor.
CREATE TABLE story (
    id           BIGINT        NOT NULL AUTO_INCREMENT,
    edition_id   BIGINT        NOT NULL,
    slug         VARCHAR(80)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    domain       VARCHAR(12)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    role         VARCHAR(12)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    category     VARCHAR(16)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    title        VARCHAR(80)   NOT NULL,
    intro        VARCHAR(200)  NOT NULL,
    body         VARCHAR(4000) NOT NULL,
    written_by   BIGINT        NOT NULL,
    written_at   DATETIME(6)   NOT NULL,
    published_at DATETIME(6)   NULL,
    version      INT           NOT NULL DEFAULT 0,
    PRIMARY KEY (id),
    UNIQUE KEY story_slug (edition_id, slug),
    KEY story_published (edition_id, published_at, id),
    KEY story_written_by (written_by),
    CONSTRAINT story_edition_fk FOREIGN KEY (edition_id) REFERENCES edition (id),
    CONSTRAINT story_written_by_fk FOREIGN KEY (written_by) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
