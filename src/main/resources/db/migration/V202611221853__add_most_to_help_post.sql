-- How many may join something to do together, beside its author; NULL is everybody.
ALTER TABLE help_post ADD COLUMN together_most SMALLINT NULL;
