-- Which act of the desk a mail is about: as long as it waits, taking back the act takes back the mail.
ALTER TABLE outbox ADD COLUMN act VARCHAR(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL AFTER due_at, ADD KEY ix_outbox_act (act);
