-- Numbers that were written down before they could be searched by; all of them Dutch.
UPDATE person SET phone_key = CONCAT('31', SUBSTRING(REPLACE(REPLACE(phone, '-', ''), ' ', ''), 2))
WHERE phone LIKE '0%' AND CHAR_LENGTH(REPLACE(REPLACE(phone, '-', ''), ' ', '')) = 10;
