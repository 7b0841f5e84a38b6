-- How a story's articles are made up beside reports and copies, and which copies carry a fact: a JSON list of article ids.
alter table story add column drawing integer not null default 0;
alter table story add column revisions integer not null default 0;
alter table fact add column copies text not null default '[]';
-- What is neither a report nor a copy was a later version; a story that changes is counted anew.
update story set revisions = max(0, articles - reports - coalesce((select sum(value) from json_each(story.copied)), 0));
