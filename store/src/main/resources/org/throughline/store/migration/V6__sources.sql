-- The feeds that are read, when to ask each again and how it has been. Written between batches of inputs, never part of the log.
create table feed (
  address text primary key,
  source text not null,
  title text not null,
  home text,
  category text not null,
  full_text integer not null,
  added bigint not null,
  standing text not null,
  etag text,
  last_modified text,
  next_look bigint not null,
  every_millis bigint not null,
  last_look bigint,
  last_success bigint,
  last_new bigint,
  failures integer not null,
  problem text
);
create index feed_next_look on feed (standing, next_look);

-- The items that a feed has shown and the article that each of them is.
create table feed_item (
  feed text not null,
  identity text not null,
  guid text,
  title text not null,
  digest bigint not null,
  whole integer not null,
  tries integer not null,
  seen bigint not null,
  primary key (feed, identity)
);
create index feed_item_guid on feed_item (feed, guid);
create index feed_item_identity on feed_item (identity, whole);

-- New articles of a feed by day of receipt: its own normal.
create table feed_day (
  feed text not null,
  day text not null,
  articles integer not null,
  primary key (feed, day)
);
