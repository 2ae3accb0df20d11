-- Decided proposals go after a year.
ALTER TABLE socialekaart_proposal_decision ADD KEY socialekaart_proposal_decision_at (decided_at);
