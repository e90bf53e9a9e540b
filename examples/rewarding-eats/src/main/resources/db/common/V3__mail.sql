-- What is to be sent. A row goes when its mail has gone.
CREATE TABLE mail (
    id TEXT NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL,
    recipient TEXT NOT NULL,
    language TEXT NOT NULL,
    detail TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    attempts BIGINT NOT NULL DEFAULT 0,
    next_at BIGINT NOT NULL
);

CREATE INDEX mail_next ON mail (next_at);

-- When an address got mail, so that nobody can be flooded.
CREATE TABLE mail_sent (
    recipient_hash TEXT NOT NULL,
    sent_at BIGINT NOT NULL
);

CREATE INDEX mail_sent_recipient ON mail_sent (recipient_hash, sent_at);
