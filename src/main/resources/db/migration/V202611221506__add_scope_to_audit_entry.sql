-- In which edition and kern an act was done, and whose things it was about: for the logbook of an administrator, and for everybody's own part.
ALTER TABLE audit_entry
    ADD COLUMN edition_id BIGINT NULL,
    ADD COLUMN kern_id    BIGINT NULL,
    ADD COLUMN about_id   BIGINT NULL,
    ADD KEY audit_entry_edition (edition_id, id),
    ADD KEY audit_entry_edition_actor (edition_id, actor_id, id),
    ADD KEY audit_entry_about (about_id, id);
