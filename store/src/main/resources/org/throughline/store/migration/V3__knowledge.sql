-- What a person had read of a knowledge base. A dump gets a number; the one that is in use is marked current, one that is
-- still being read is not, and is thrown away if it proves unreadable.
create table knowledge_dump (
  number integer primary key,
  file text not null,
  current integer not null
);

-- Content is compact JSON: labels, names and descriptions by language.
create table knowledge_item (
  dump integer not null,
  id text not null,
  kind text not null,
  prominence integer not null,
  label text not null,
  description text not null,
  content text not null,
  primary key (dump, id)
);

-- Keys are hashes of folded names.
create table knowledge_name (
  dump integer not null,
  name bigint not null,
  item text not null,
  primary key (dump, name, item)
);

-- An entity's identifier in the knowledge base.
alter table entity add column known text;
