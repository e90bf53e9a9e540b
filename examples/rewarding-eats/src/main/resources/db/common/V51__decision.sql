-- Every decision of somebody who runs a restaurant or reviews claims. It only grows.
CREATE TABLE decision (
    id TEXT NOT NULL PRIMARY KEY,
    at BIGINT NOT NULL,
    actor_id TEXT NOT NULL,
    actor_role TEXT NOT NULL,
    action TEXT NOT NULL,
    subject TEXT NOT NULL,
    restaurant_id TEXT,
    detail TEXT NOT NULL
);

CREATE INDEX decision_at ON decision (at);
CREATE INDEX decision_restaurant ON decision (restaurant_id, at);
