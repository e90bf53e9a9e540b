-- What is asked at every claim must not read more rows the more a restaurant has: these hold all that is asked for, or are
-- in the order in which it is wanted.
DROP INDEX claim_restaurant_submitted;
CREATE INDEX claim_restaurant_submitted ON claim (restaurant_id, submitted_at, status, points, account_id);
CREATE INDEX claim_account_day ON claim (account_id, location_id, receipt_date, status);
DROP INDEX claim_waiting;
CREATE INDEX claim_due ON claim (hold_until) WHERE waiting_for = 'hold';
CREATE INDEX claim_reviewed ON claim (submitted_at) WHERE waiting_for = 'review' OR (report IS NOT NULL AND status = 'POSTED');
