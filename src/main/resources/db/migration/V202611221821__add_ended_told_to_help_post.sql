-- The mail that says that a post is off the board, for this expires_on.
ALTER TABLE help_post ADD COLUMN ended_told_on DATE NULL AFTER warned_on;
