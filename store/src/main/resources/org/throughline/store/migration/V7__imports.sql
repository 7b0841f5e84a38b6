-- How far each archive has been taken in, so that an import that was broken off goes on where it was.
create table import (
  file text primary key,
  bytes bigint not null,
  place bigint not null,
  ended integer not null,
  articles bigint not null,
  put_aside bigint not null
);
