-- Who gave the file of an import.
alter table screens.story_import add column author uuid;
