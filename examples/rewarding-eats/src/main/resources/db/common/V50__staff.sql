-- Who may do something for which restaurant; what they may do there is said by the account's role.
CREATE TABLE staff_of (
    account_id TEXT NOT NULL REFERENCES account (id),
    restaurant_id TEXT NOT NULL REFERENCES restaurant (id),
    added_by TEXT,
    added_at BIGINT NOT NULL,
    PRIMARY KEY (account_id, restaurant_id)
);

CREATE INDEX staff_of_restaurant ON staff_of (restaurant_id);

-- Somebody who has no account yet: they work there as soon as they have one.
CREATE TABLE staff_invitation (
    email TEXT NOT NULL,
    restaurant_id TEXT NOT NULL REFERENCES restaurant (id),
    role TEXT NOT NULL CHECK (role IN ('OWNER', 'STAFF')),
    added_by TEXT NOT NULL,
    added_at BIGINT NOT NULL,
    PRIMARY KEY (email, restaurant_id)
);
