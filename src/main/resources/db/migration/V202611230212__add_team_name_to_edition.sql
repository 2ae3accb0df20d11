-- What residents call the wijkteam; NULL where it has no name of its own.
ALTER TABLE edition ADD COLUMN team_name VARCHAR(80) NULL;
