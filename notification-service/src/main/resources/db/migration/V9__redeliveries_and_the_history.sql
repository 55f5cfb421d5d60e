-- Who sent which dead letter again.
create table redelivery (
  topic text not null,
  partition int not null,
  letter_offset bigint not null,
  by_name text not null,
  at timestamptz not null,
  primary key (topic, partition, letter_offset)
);

-- The history looks for what was opened when; the operations view for the newest result.
create index alert_by_opening on alert (opened_at desc, alert_id desc);
create index result_by_triage on result (triaged_at desc);
