-- In which form a webhook is told.
alter table webhook add column format text not null default 'standard' check (format in ('standard', 'alertmanager'));
