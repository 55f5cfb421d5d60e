-- The keys under which health data of runners is sealed, each wrapped by a master key that is never in here. A key that was
-- destroyed leaves its row behind: by it what was sealed under it is known to be forgotten, and not taken for damage.
create table runner_key (
  key_id uuid primary key,
  runner_id text not null,
  -- It is for what was received after this, up to the next one's: the moment of the erasure before.
  used_after timestamptz not null,
  wrapped bytea,
  created_at timestamptz not null default now(),
  destroyed_at timestamptz,
  -- For which erasure it was destroyed.
  erasure_id uuid,
  unique (runner_id, used_after),
  check ((wrapped is null) = (destroyed_at is not null))
)
-- What an update replaced stays in the file until the next vacuum: soon, however large the table is.
with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1);

create index runner_key_by_erasure on runner_key (erasure_id) where erasure_id is not null;
