-- Tokens are kept as hashes: who reads this table, or a backup of it, cannot sign in with what it says.
CREATE TABLE session (
    id TEXT NOT NULL PRIMARY KEY,
    token_hash TEXT NOT NULL UNIQUE,
    account_id TEXT NOT NULL REFERENCES account (id),
    method TEXT NOT NULL CHECK (method IN ('PASSWORD', 'PASSKEY')),
    created_at BIGINT NOT NULL,
    confirmed_at BIGINT NOT NULL,
    last_seen_at BIGINT NOT NULL
);

CREATE INDEX session_account ON session (account_id);
