CREATE TABLE reward (
    id TEXT NOT NULL PRIMARY KEY,
    restaurant_id TEXT REFERENCES restaurant (id),
    title TEXT NOT NULL,
    description TEXT NOT NULL DEFAULT '',
    points BIGINT NOT NULL CHECK (points > 0),
    remaining BIGINT CHECK (remaining >= 0),
    active INTEGER NOT NULL DEFAULT 1,
    created_at BIGINT NOT NULL
);

-- The code itself is not here: it follows from the server's secret and the id.
CREATE TABLE redemption (
    id TEXT NOT NULL PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES account (id),
    reward_id TEXT NOT NULL REFERENCES reward (id),
    idempotency_key TEXT NOT NULL,
    points BIGINT NOT NULL,
    code_hash TEXT NOT NULL UNIQUE,
    status TEXT NOT NULL CHECK (status IN ('ISSUED', 'CONFIRMED', 'CANCELLED', 'EXPIRED')),
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    decided_at BIGINT,
    decided_by TEXT,
    UNIQUE (account_id, idempotency_key)
);

CREATE INDEX redemption_account ON redemption (account_id, created_at);
CREATE INDEX redemption_expiry ON redemption (status, expires_at);
