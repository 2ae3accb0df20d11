-- Where somebody is signed in, in words, and when the second factor was last shown there: without it a session of somebody with a role is nobody's.
ALTER TABLE session
    ADD COLUMN device    VARCHAR(60) NOT NULL DEFAULT '',
    ADD COLUMN factor_at DATETIME(6);
