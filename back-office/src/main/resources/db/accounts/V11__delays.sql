-- After failures, how long to wait before the next try: by login, by address; the names are hashed. Rows are let go after
-- a day without a try.
create table accounts.delay (
    key     bytea primary key,
    tries   integer not null,
    open_at timestamptz not null,
    last_at timestamptz not null
);
