-- Hubs that feeds offer (WebSub), and how the subscription to each stands. Times in milliseconds of the epoch.
create table feed_hub (
  feed text primary key,
  hub text not null,
  topic text not null,
  token text not null unique,
  secret text not null,
  next_ask bigint not null,
  asked integer not null,
  lease_end bigint
);
create index feed_hub_next_ask on feed_hub (next_ask);
