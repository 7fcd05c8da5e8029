-- Erasures whose old row versions are still in the files of the database. A row goes when the files are clean; it is no
-- row of a projection, since reading again from zero cleans nothing.
create table screens.files_to_clean (
    id      uuid primary key,
    network uuid not null,
    person  uuid not null
);
