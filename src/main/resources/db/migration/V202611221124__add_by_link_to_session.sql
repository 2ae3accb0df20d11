-- Whoever came in by a mail link moments ago may set a new password without the old one, which they may have forgotten.
ALTER TABLE session ADD COLUMN by_link BOOLEAN NOT NULL DEFAULT FALSE;
