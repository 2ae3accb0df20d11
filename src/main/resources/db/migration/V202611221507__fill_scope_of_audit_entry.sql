-- acts from before the columns: those about a person, and where the actor lives for the rest
UPDATE audit_entry e
    LEFT JOIN person s ON e.subject = 'person' AND s.id = e.subject_id
    LEFT JOIN person a ON a.id = e.actor_id
SET e.edition_id = COALESCE(s.edition_id, a.edition_id), e.kern_id = s.kern_id, e.about_id = s.id
WHERE e.edition_id IS NULL;
