-- Who put a story on the site the last time, and when.
CREATE TABLE story_publication (
    story_id     BIGINT      NOT NULL,
    published_by BIGINT      NOT NULL,
    published_at DATETIME(6) NOT NULL,
    PRIMARY KEY (story_id),
    KEY story_publication_published_by (published_by),
    CONSTRAINT story_publication_story_fk FOREIGN KEY (story_id) REFERENCES story (id),
    CONSTRAINT story_publication_published_by_fk FOREIGN KEY (published_by) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
