-- The journal says in words what each event was about, never the personal words themselves.
alter table screens.journal rename column number to place;
alter table screens.journal drop column noted_at;
alter table screens.journal add column icon text not null default 'pencil';
alter table screens.journal add column told boolean not null default false;
alter table screens.journal add column wrong uuid;
create index journal_note on screens.journal (note);
create index journal_wrong on screens.journal (wrong) where wrong is not null;
