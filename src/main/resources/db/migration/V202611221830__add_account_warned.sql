-- Since when somebody knows that their idle account will go; of an earlier idle time when it is not after last_used_on.
ALTER TABLE account ADD COLUMN warned_on DATE NULL, ADD KEY account_last_used (last_used_on, id);
