-- Of the page whose button was pressed: a second press on that same page within a minute is the same sign-in, not a link that was used up.
ALTER TABLE mail_link ADD COLUMN used_by BINARY(32) NULL;
