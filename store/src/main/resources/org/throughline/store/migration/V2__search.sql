-- The input that last changed an entity, so that the search index can go on from where it was.
alter table entity add column changed bigint not null default 0;
create index entity_changed on entity (changed);
