-- What an administrator fills in besides: how helpers are insured, who hears complaints, and two colours of its own.
ALTER TABLE edition
    ADD COLUMN insurance          VARCHAR(300) NULL,
    ADD COLUMN complaints_person  VARCHAR(160) NULL COMMENT 'independent, with the role they have',
    ADD COLUMN complaints_contact VARCHAR(254) NULL,
    ADD COLUMN brand              CHAR(7)      CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT '#rrggbb; both colours or neither',
    ADD COLUMN accent             CHAR(7)      CHARACTER SET ascii COLLATE ascii_bin NULL;
