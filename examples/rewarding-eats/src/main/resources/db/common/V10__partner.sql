-- Restaurants of the alliance, where they are, and those that members asked for.
CREATE TABLE restaurant (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    aliases TEXT NOT NULL DEFAULT '[]',
    tax_id TEXT,
    points_per_unit BIGINT NOT NULL DEFAULT 10 CHECK (points_per_unit BETWEEN 1 AND 1000),
    claim_max_age_days BIGINT NOT NULL DEFAULT 14 CHECK (claim_max_age_days BETWEEN 1 AND 60),
    small_claim BIGINT NOT NULL DEFAULT 6000 CHECK (small_claim >= 0),
    day_cap_points BIGINT NOT NULL DEFAULT 20000 CHECK (day_cap_points > 0),
    active INTEGER NOT NULL DEFAULT 1,
    created_at BIGINT NOT NULL
);

CREATE TABLE location (
    id TEXT NOT NULL PRIMARY KEY,
    restaurant_id TEXT NOT NULL REFERENCES restaurant (id),
    name TEXT NOT NULL,
    address TEXT NOT NULL,
    phone TEXT,
    timezone TEXT NOT NULL,
    currency TEXT NOT NULL,
    opens TEXT,
    closes TEXT,
    active INTEGER NOT NULL DEFAULT 1,
    created_at BIGINT NOT NULL
);

CREATE INDEX location_restaurant ON location (restaurant_id);

CREATE TABLE directory_version (
    one INTEGER NOT NULL PRIMARY KEY CHECK (one = 1),
    version BIGINT NOT NULL
);

INSERT INTO directory_version (one, version) VALUES (1, 1);

CREATE TABLE suggestion (
    id TEXT NOT NULL PRIMARY KEY,
    folded_name TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    address TEXT,
    phone TEXT,
    tax_id TEXT,
    times BIGINT NOT NULL,
    first_at BIGINT NOT NULL,
    last_at BIGINT NOT NULL,
    status TEXT NOT NULL DEFAULT 'OPEN' CHECK (status IN ('OPEN', 'ACCEPTED', 'DISMISSED')),
    restaurant_id TEXT REFERENCES restaurant (id)
);
