-- What articles and stories are about (a section's label), how many reader comments a page had, whose language a source writes.
alter table article add column topic text;
alter table article add column comments integer not null default 0;
alter table story add column topic text;
alter table source add column language text;
alter table source add column country text;
create index story_topic on story (topic, standing desc, id);
create index fact_sentence_article on fact_sentence (article);

-- What a story's reports say about whom it is about, and what they call one thing by different names.
create table background (
  story bigint not null,
  place integer not null,
  entity bigint not null,
  article bigint not null,
  version bigint not null,
  span_start integer not null,
  span_end integer not null,
  words text not null,
  primary key (story, place)
);
create table wording (
  story bigint not null,
  place integer not null,
  thing integer not null,
  term text not null,
  article bigint not null,
  version bigint not null,
  span_start integer not null,
  span_end integer not null,
  words text not null,
  primary key (story, place)
);

-- What a person at the reader keeps.
create table seen_story (story bigint primary key, sequence bigint not null, time bigint not null);
create table followed (
  kind text not null,
  target text not null,
  title text not null,
  seen bigint not null,
  time bigint not null,
  primary key (kind, target)
);
create table saved (address text primary key, title text not null, language text not null, note text not null, time bigint not null);
create table setting (name text primary key, value text not null);
create table source_group (name text not null, source text not null, primary key (name, source));
