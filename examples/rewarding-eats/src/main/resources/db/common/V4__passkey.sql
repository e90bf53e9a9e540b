-- The table of Spring Security's JdbcUserCredentialRepository. Bytes are of a type that PostgreSQL has and SQLite takes.
CREATE TABLE user_credentials (
    credential_id TEXT NOT NULL PRIMARY KEY,
    user_entity_user_id TEXT NOT NULL,
    public_key BYTEA NOT NULL,
    signature_count BIGINT,
    uv_initialized BOOLEAN,
    backup_eligible BOOLEAN NOT NULL,
    authenticator_transports TEXT,
    public_key_credential_type TEXT,
    backup_state BOOLEAN NOT NULL,
    attestation_object BYTEA,
    attestation_client_data_json BYTEA,
    created TIMESTAMP,
    last_used TIMESTAMP,
    label TEXT NOT NULL
);

CREATE INDEX user_credentials_user ON user_credentials (user_entity_user_id);

-- What a browser was asked to sign.
CREATE TABLE passkey_challenge (
    token_hash TEXT NOT NULL PRIMARY KEY,
    challenge TEXT NOT NULL,
    account_id TEXT,
    created_at BIGINT NOT NULL
);
