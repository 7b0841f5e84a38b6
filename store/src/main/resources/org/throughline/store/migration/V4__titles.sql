-- What an article calls an entity, so that roles can be told by date; a JSON list.
alter table article_entity add column titles text not null default '[]';
