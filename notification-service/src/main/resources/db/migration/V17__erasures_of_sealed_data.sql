-- Whether an erasure is complete only once the keys of what is sealed in the topics are destroyed.
alter table erasure add column with_keys boolean not null default false;
