-- What the actors of a storyline demand, offer and reject, with the earliest sentence that tells it.
create table storyline_position (
  storyline bigint not null,
  place integer not null,
  actor bigint not null,
  towards bigint not null,
  category text not null,
  before_category text,
  matter text,
  first_day text not null,
  last_day text not null,
  tellings integer not null,
  article bigint not null,
  version bigint not null,
  span_start integer not null,
  span_end integer not null,
  words text not null,
  primary key (storyline, place)
);
