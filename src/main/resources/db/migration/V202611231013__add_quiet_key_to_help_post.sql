-- Quiet requests by kern: the desk looks for those that nobody answered.
ALTER TABLE help_post ADD KEY help_post_quiet (quiet, kern_id, expires_on);
