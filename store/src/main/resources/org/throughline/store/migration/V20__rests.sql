-- Hosts that asked to be left alone, and until when: a wish that outlives the process that heard it.
create table host_rest (
  host text primary key,
  until bigint not null
);

-- What an item's article is known by, if that is not the item's own identity: its page told a plainer address.
alter table feed_item add column article text;
