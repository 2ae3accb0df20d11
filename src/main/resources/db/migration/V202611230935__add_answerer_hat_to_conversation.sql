-- As what the one who answered writes in this conversation ("buurtverbinder"), chosen with the first answer; NULL is as neighbour.
ALTER TABLE conversation ADD COLUMN answerer_hat VARCHAR(160) NULL
