-- How much a word says about its subject: that of a name more than one in a long text. 1 where a search only asks whether it is there.
ALTER TABLE term ADD COLUMN weight TINYINT NOT NULL DEFAULT 1
