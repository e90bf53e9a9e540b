-- Whether the daily code, the till's day or a person has said that a claim's receipt is real.
ALTER TABLE claim ADD COLUMN is_confirmed INTEGER NOT NULL DEFAULT 0;
UPDATE claim SET is_confirmed = 1 WHERE is_trusted = 1
    OR EXISTS (SELECT 1 FROM claim_event e WHERE e.claim_id = claim.id AND e.to_status = 'APPROVED')
    OR EXISTS (SELECT 1 FROM day_total d WHERE d.claim_id = claim.id);
CREATE INDEX claim_confirmed ON claim (account_id) WHERE is_confirmed = 1;
