-- A change of a story that is on the site: a story of its own until somebody else lets it through, which takes its place then.
CREATE TABLE story_revision (
    draft_id BIGINT NOT NULL,
    story_id BIGINT NOT NULL,
    PRIMARY KEY (draft_id),
    UNIQUE KEY story_revision_story (story_id),
    CONSTRAINT story_revision_draft_fk FOREIGN KEY (draft_id) REFERENCES story (id),
    CONSTRAINT story_revision_story_fk FOREIGN KEY (story_id) REFERENCES story (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
