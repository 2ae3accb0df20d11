-- A ban tells its cause in a standard sentence, and has a page for the reason and the way to object. Older ones have neither.
ALTER TABLE person_ban ADD COLUMN cause VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NULL,
    ADD COLUMN code CHAR(24) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL, ADD UNIQUE KEY person_ban_code (code);
