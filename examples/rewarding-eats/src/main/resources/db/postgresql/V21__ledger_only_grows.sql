CREATE FUNCTION only_grows() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% only grows. Correct it by a reversal.', TG_TABLE_NAME;
END
$$;

CREATE TRIGGER ledger_entry_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_entry
    FOR EACH STATEMENT EXECUTE FUNCTION only_grows();

CREATE TRIGGER ledger_posting_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_posting
    FOR EACH STATEMENT EXECUTE FUNCTION only_grows();

CREATE TRIGGER points_grant_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON points_grant
    FOR EACH STATEMENT EXECUTE FUNCTION only_grows();
