CREATE TRIGGER ledger_entry_no_update BEFORE UPDATE ON ledger_entry
BEGIN
    SELECT RAISE(ABORT, 'ledger_entry only grows. Correct it by a reversal.');
END;

CREATE TRIGGER ledger_entry_no_delete BEFORE DELETE ON ledger_entry
BEGIN
    SELECT RAISE(ABORT, 'ledger_entry only grows. Correct it by a reversal.');
END;

CREATE TRIGGER ledger_posting_no_update BEFORE UPDATE ON ledger_posting
BEGIN
    SELECT RAISE(ABORT, 'ledger_posting only grows. Correct it by a reversal.');
END;

CREATE TRIGGER ledger_posting_no_delete BEFORE DELETE ON ledger_posting
BEGIN
    SELECT RAISE(ABORT, 'ledger_posting only grows. Correct it by a reversal.');
END;

CREATE TRIGGER points_grant_no_update BEFORE UPDATE ON points_grant
BEGIN
    SELECT RAISE(ABORT, 'points_grant only grows. Correct it by a reversal.');
END;

CREATE TRIGGER points_grant_no_delete BEFORE DELETE ON points_grant
BEGIN
    SELECT RAISE(ABORT, 'points_grant only grows. Correct it by a reversal.');
END;
