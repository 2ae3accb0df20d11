-- As what a professional wrote who is a neighbour too ("buurtverbinder"); NULL is as neighbour.
ALTER TABLE help_post ADD COLUMN hat VARCHAR(160) NULL;
