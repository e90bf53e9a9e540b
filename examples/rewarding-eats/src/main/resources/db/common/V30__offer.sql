-- What gives more points. An offer is never changed once claims have used it: it is ended, and another one begins.
CREATE TABLE offer (
    id TEXT NOT NULL PRIMARY KEY,
    restaurant_id TEXT NOT NULL REFERENCES restaurant (id),
    location_id TEXT REFERENCES location (id),
    title TEXT NOT NULL,
    multiplier_percent BIGINT NOT NULL DEFAULT 100 CHECK (multiplier_percent BETWEEN 100 AND 1000),
    bonus_points BIGINT NOT NULL DEFAULT 0 CHECK (bonus_points BETWEEN 0 AND 100000),
    weekdays TEXT NOT NULL DEFAULT '[]',
    minimum_spend BIGINT NOT NULL DEFAULT 0 CHECK (minimum_spend >= 0),
    item_words TEXT,
    starts_on TEXT NOT NULL,
    ends_on TEXT,
    created_at BIGINT NOT NULL
);

CREATE INDEX offer_restaurant ON offer (restaurant_id, starts_on);
