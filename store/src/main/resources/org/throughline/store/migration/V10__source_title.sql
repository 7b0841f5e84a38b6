-- What a source calls itself on its pages; its name, the host, stays its identity.
alter table source add column title text;
create index feed_source on feed (source);
