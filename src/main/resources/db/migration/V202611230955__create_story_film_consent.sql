-- Who can be recognised in the film of a story, and when they said that it may be shown; without people: nobody can be recognised.
CREATE TABLE story_film_consent (
    story_id BIGINT       NOT NULL,
    people   VARCHAR(120) NULL,
    given_on DATE         NULL,
    noted_by BIGINT       NOT NULL,
    noted_at DATETIME(6)  NOT NULL,
    PRIMARY KEY (story_id),
    KEY story_film_consent_noted_by (noted_by),
    CONSTRAINT story_film_consent_story_fk FOREIGN KEY (story_id) REFERENCES story (id),
    CONSTRAINT story_film_consent_noted_by_fk FOREIGN KEY (noted_by) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
