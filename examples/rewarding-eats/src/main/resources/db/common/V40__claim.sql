-- What members say that a receipt says. The picture itself is never here: its hashes are.
CREATE TABLE claim (
    id TEXT NOT NULL PRIMARY KEY,
    sequence BIGINT NOT NULL UNIQUE,
    account_id TEXT NOT NULL REFERENCES account (id),
    idempotency_key TEXT NOT NULL,
    request_hash TEXT NOT NULL,
    answer TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('SUBMITTED', 'PENDING', 'APPROVED', 'POSTED', 'INCOMPLETE', 'DUPLICATE',
        'REFUSED', 'APPEALED', 'REVERSED')),
    waiting_for TEXT CHECK (waiting_for IN ('review', 'hold', 'audit')),
    restaurant_id TEXT REFERENCES restaurant (id),
    location_id TEXT REFERENCES location (id),
    match_score TEXT,
    match_margin TEXT,
    receipt_date TEXT,
    receipt_time TEXT,
    total BIGINT,
    currency TEXT,
    receipt_number TEXT,
    hard_key TEXT,
    picture_sha256 TEXT,
    picture_hash TEXT,
    document TEXT,
    made_by TEXT NOT NULL CHECK (made_by IN ('device', 'hand')),
    is_trusted INTEGER NOT NULL DEFAULT 0,
    points BIGINT NOT NULL DEFAULT 0,
    basis_version TEXT NOT NULL,
    basis_inputs TEXT NOT NULL,
    explanation TEXT NOT NULL,
    submitted_at BIGINT NOT NULL,
    hold_until BIGINT NOT NULL,
    day_total_id TEXT,
    appeal TEXT,
    report TEXT,
    UNIQUE (account_id, idempotency_key)
);

-- One receipt, one claim, among all members.
CREATE UNIQUE INDEX claim_receipt ON claim (hard_key)
    WHERE hard_key IS NOT NULL AND status IN ('SUBMITTED', 'PENDING', 'APPROVED', 'POSTED');
CREATE INDEX claim_account ON claim (account_id, submitted_at);
CREATE INDEX claim_restaurant_day ON claim (restaurant_id, receipt_date, total);
CREATE INDEX claim_restaurant_number ON claim (restaurant_id, receipt_date, receipt_number);
CREATE INDEX claim_location ON claim (location_id, sequence);
CREATE INDEX claim_restaurant_submitted ON claim (restaurant_id, submitted_at);
CREATE INDEX claim_picture ON claim (picture_sha256);
CREATE INDEX claim_waiting ON claim (status, hold_until);

CREATE TABLE claim_reason (
    claim_id TEXT NOT NULL REFERENCES claim (id),
    line BIGINT NOT NULL,
    code TEXT NOT NULL,
    detail TEXT NOT NULL,
    PRIMARY KEY (claim_id, line)
);

-- What happened to a claim; it only grows.
CREATE TABLE claim_event (
    id TEXT NOT NULL PRIMARY KEY,
    claim_id TEXT NOT NULL REFERENCES claim (id),
    at BIGINT NOT NULL,
    actor_id TEXT,
    from_status TEXT,
    to_status TEXT NOT NULL,
    reason TEXT,
    note TEXT
);

CREATE INDEX claim_event_claim ON claim_event (claim_id, at);

-- What a restaurant's till says it sold, to compare claims with.
CREATE TABLE day_total (
    id TEXT NOT NULL PRIMARY KEY,
    location_id TEXT NOT NULL REFERENCES location (id),
    day TEXT NOT NULL,
    receipt_time TEXT,
    receipt_number TEXT,
    total BIGINT NOT NULL,
    claim_id TEXT REFERENCES claim (id),
    imported_at BIGINT NOT NULL
);

CREATE INDEX day_total_day ON day_total (location_id, day, total);

-- Pictures that members were asked for. A picture is kept until it was looked at.
CREATE TABLE audit (
    id TEXT NOT NULL PRIMARY KEY,
    claim_id TEXT NOT NULL UNIQUE REFERENCES claim (id),
    account_id TEXT NOT NULL REFERENCES account (id),
    asked_at BIGINT NOT NULL,
    due_at BIGINT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('ASKED', 'MATCHED', 'MISMATCH', 'REFUSED', 'OVERDUE', 'CLOSED')),
    consent_at BIGINT,
    picture TEXT,
    picture_type TEXT
);

CREATE INDEX audit_account ON audit (account_id, status);
