-- Who is new in a kern.
ALTER TABLE person ADD KEY person_new (kern_id, created_at);
