-- For what comes some time after the last message: "is het gelukt?" after a quiet week, and the end of a conversation after a year.
ALTER TABLE message ADD KEY message_sent (sent_at, conversation_id);
