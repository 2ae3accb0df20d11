-- Whether a buurtverbinder met somebody or spoke with them on the phone; not known of older ones.
ALTER TABLE person_confirmation ADD COLUMN how VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NULL;
