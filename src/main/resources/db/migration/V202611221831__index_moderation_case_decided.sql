-- What was decided long ago goes, oldest first.
ALTER TABLE moderation_case ADD KEY moderation_case_decided (decided_at);
