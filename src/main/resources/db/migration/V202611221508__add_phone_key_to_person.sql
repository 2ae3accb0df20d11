-- The digits by which somebody who calls is found again, such as 31575000112, however the number was written down.
ALTER TABLE person ADD COLUMN phone_key VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NULL, ADD KEY person_phone_key (phone_key, kern_id);
