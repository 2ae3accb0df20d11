-- Who keeps the entries of an organisation in its own name: an editor of that organisation, not of an edition. What they write is read by the
-- editors of the edition first. Taking it away deletes the row; who did so stands in the audit.
CREATE TABLE organisation_editor (
    organisation_id BIGINT      NOT NULL,
    person_id       BIGINT      NOT NULL,
    granted_by      BIGINT      NULL COMMENT 'null: the site itself, for the people of the demo',
    granted_at      DATETIME(6) NOT NULL,
    PRIMARY KEY (organisation_id, person_id),
    KEY organisation_editor_person (person_id),
    CONSTRAINT organisation_editor_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisation (id) ON DELETE CASCADE,
    CONSTRAINT organisation_editor_person_fk FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci
