-- Every statement here is understood by SQLite and PostgreSQL; ${bytes} is blob in the one and bytea in the other.
-- Times are milliseconds since 1970 in UTC; ids are the engine's 64-bit ids; lists that are only ever shown are JSON.

-- The inputs, append-only. All other tables follow from this one.
create table input_log (
  sequence bigint primary key,
  kind text not null,
  subject bigint not null,
  version bigint not null,
  form integer not null,
  content ${bytes} not null
);
create index input_log_subject on input_log (subject, sequence);

create table source (
  name text primary key,
  articles bigint not null,
  latest bigint
);

create table article (
  id bigint primary key,
  sequence bigint not null,
  version bigint not null,
  versions integer not null,
  identity text not null,
  source text not null,
  address text,
  path text,
  headline text not null,
  language text not null,
  agency text,
  section text,
  time bigint,
  day text,
  family bigint,
  copy_kind text,
  similarity double precision,
  story bigint
);
create index article_source on article (source, time desc);
create index article_time on article (time desc);
create index article_family on article (family);
create index article_story on article (story, time);

create table family (
  id bigint primary key,
  story bigint,
  original bigint not null,
  agency text,
  articles integer not null,
  digest bigint not null
);
create index family_story on family (story);
create index family_agency on family (agency);

create table story (
  id bigint primary key,
  headline text not null,
  language text not null,
  first_time bigint,
  last_time bigint,
  articles integer not null,
  reports integer not null,
  sources text not null,
  copied text not null,
  standing double precision not null,
  storyline bigint,
  storyline_place integer,
  changed bigint not null,
  digest bigint not null
);
create index story_standing on story (standing desc, id);
create index story_last_time on story (last_time desc, id);
create index story_storyline on story (storyline, storyline_place);

create table key_point (
  story bigint not null,
  place integer not null,
  article bigint not null,
  version bigint not null,
  span_start integer not null,
  span_end integer not null,
  words text not null,
  sources text not null,
  primary key (story, place)
);

create table fact (
  story bigint not null,
  id bigint not null,
  place integer not null,
  status text not null,
  since bigint not null,
  primary key (story, id)
);

create table fact_sentence (
  story bigint not null,
  fact bigint not null,
  place integer not null,
  article bigint not null,
  version bigint not null,
  span_start integer not null,
  span_end integer not null,
  words text not null,
  primary key (story, fact, place)
);

create table storyline (
  id bigint primary key,
  stories integer not null,
  articles integer not null,
  first_time bigint,
  last_time bigint,
  digest bigint not null
);
create index storyline_last_time on storyline (last_time desc, id);

create table timeline_entry (
  storyline bigint not null,
  place integer not null,
  day text not null,
  story bigint not null,
  article bigint not null,
  version bigint not null,
  span_start integer not null,
  span_end integer not null,
  words text not null,
  primary key (storyline, place)
);

create table entity (
  id bigint primary key,
  kind text not null,
  name text not null,
  spellings text not null,
  titles text not null,
  articles integer not null,
  digest bigint not null
);
create index entity_articles on entity (articles desc, id);

-- Who is named in which article: one row for each local entity.
create table article_entity (
  article bigint not null,
  place integer not null,
  entity bigint not null,
  mentions integer not null,
  spellings text not null,
  time bigint,
  primary key (article, place)
);
create index article_entity_entity on article_entity (entity, time desc);

create table quotation (
  article bigint not null,
  place integer not null,
  statement bigint not null,
  speaker bigint,
  speaker_name text,
  kind text not null,
  confidence double precision not null,
  version bigint not null,
  span_start integer not null,
  span_end integer not null,
  words text not null,
  time bigint,
  primary key (article, place)
);
create index quotation_speaker on quotation (speaker, time desc);
create index quotation_statement on quotation (statement);
create index quotation_time on quotation (time desc);

create table action (
  article bigint not null,
  place integer not null,
  category text not null,
  modality text not null,
  negated integer not null,
  day text,
  confidence double precision not null,
  version bigint not null,
  span_start integer not null,
  span_end integer not null,
  words text not null,
  time bigint,
  primary key (article, place)
);

create table action_party (
  article bigint not null,
  place integer not null,
  role text not null,
  entity bigint not null,
  time bigint,
  primary key (article, place, role, entity)
);
create index action_party_entity on action_party (entity, time desc);

-- Ids that once named a thing and what carries it now.
create table redirect (
  kind text not null,
  old_id bigint not null,
  new_id bigint not null,
  primary key (kind, old_id)
);
create index redirect_new on redirect (kind, new_id);

-- Inputs put aside, with the reason.
create table quarantine (
  identity text primary key,
  source text not null,
  reason text not null,
  detail text not null,
  tries integer not null
);
create index quarantine_reason on quarantine (reason);
