-- Points, in double entry. These three tables only grow: triggers refuse to change or delete what is in them.
CREATE TABLE ledger_entry (
    id TEXT NOT NULL PRIMARY KEY,
    sequence BIGINT NOT NULL UNIQUE,
    kind TEXT NOT NULL CHECK (kind IN ('EARN_PENDING', 'EARN_POST', 'REDEEM', 'REFUND', 'EXPIRE', 'ADJUST', 'REVERSE')),
    account_id TEXT NOT NULL REFERENCES account (id),
    idempotency_key TEXT NOT NULL UNIQUE,
    claim_id TEXT,
    rule_version TEXT NOT NULL,
    inputs TEXT NOT NULL,
    explanation TEXT NOT NULL,
    occurred_at BIGINT NOT NULL,
    previous_hash TEXT NOT NULL,
    hash TEXT NOT NULL
);

CREATE UNIQUE INDEX ledger_entry_claim ON ledger_entry (claim_id, kind) WHERE claim_id IS NOT NULL;
CREATE INDEX ledger_entry_account ON ledger_entry (account_id, sequence);

CREATE TABLE ledger_posting (
    entry_id TEXT NOT NULL REFERENCES ledger_entry (id),
    line BIGINT NOT NULL,
    book TEXT NOT NULL CHECK (book IN ('PENDING', 'AVAILABLE', 'ISSUED', 'REDEEMED', 'EXPIRED')),
    grant_id TEXT,
    points BIGINT NOT NULL CHECK (points <> 0),
    PRIMARY KEY (entry_id, line)
);

CREATE TABLE points_grant (
    id TEXT NOT NULL PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES account (id),
    entry_id TEXT NOT NULL REFERENCES ledger_entry (id),
    points BIGINT NOT NULL CHECK (points > 0),
    earned_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL
);

-- Sums of the postings, kept for speed. They can be made again from these at any time, and are proven nightly.
CREATE TABLE balance (
    account_id TEXT NOT NULL PRIMARY KEY REFERENCES account (id),
    pending BIGINT NOT NULL CHECK (pending >= 0),
    available BIGINT NOT NULL,
    lifetime BIGINT NOT NULL
);

CREATE TABLE grant_remaining (
    grant_id TEXT NOT NULL PRIMARY KEY REFERENCES points_grant (id),
    account_id TEXT NOT NULL,
    expires_at BIGINT NOT NULL,
    remaining BIGINT NOT NULL CHECK (remaining >= 0)
);

CREATE INDEX grant_remaining_account ON grant_remaining (account_id, expires_at);
CREATE INDEX grant_remaining_expiry ON grant_remaining (expires_at) WHERE remaining > 0;
