-- Who a person is. Once deleted, the row stays for the ledger's sake and says nothing about the person.
CREATE TABLE account (
    id TEXT NOT NULL PRIMARY KEY,
    email TEXT,
    email_verified_at BIGINT,
    display_name TEXT NOT NULL,
    language TEXT NOT NULL DEFAULT 'en',
    role TEXT NOT NULL DEFAULT 'MEMBER' CHECK (role IN ('MEMBER', 'OWNER', 'STAFF', 'REVIEWER')),
    status TEXT NOT NULL DEFAULT 'ACTIVE' CHECK (status IN ('ACTIVE', 'DELETED')),
    created_at BIGINT NOT NULL,
    deleted_at BIGINT
);

CREATE UNIQUE INDEX account_email ON account (email);

CREATE TABLE password (
    account_id TEXT NOT NULL PRIMARY KEY REFERENCES account (id),
    hash TEXT NOT NULL,
    changed_at BIGINT NOT NULL
);

-- What somebody asked for who has not yet shown that the address is theirs. No account exists before that.
CREATE TABLE registration (
    token_hash TEXT NOT NULL PRIMARY KEY,
    browser_hash TEXT NOT NULL,
    email TEXT NOT NULL,
    display_name TEXT NOT NULL,
    language TEXT NOT NULL,
    password_hash TEXT NOT NULL,
    created_at BIGINT NOT NULL
);

CREATE INDEX registration_email ON registration (email);

CREATE TABLE password_reset (
    token_hash TEXT NOT NULL PRIMARY KEY,
    account_id TEXT REFERENCES account (id),
    created_at BIGINT NOT NULL
);

-- How often in a row somebody failed to sign in to an address, whether an account has it or not.
CREATE TABLE sign_in_failure (
    email_hash TEXT NOT NULL PRIMARY KEY,
    failures BIGINT NOT NULL,
    last_at BIGINT NOT NULL
);
